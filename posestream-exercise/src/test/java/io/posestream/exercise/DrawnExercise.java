package io.posestream.exercise;

import io.posestream.figure.BodyModel;
import io.posestream.figure.BodyMotion;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.Motion;
import io.posestream.figure.Workout;
import java.util.Locale;

/** What the drawn person does for each definition, and how often. */
enum DrawnExercise {
  SQUAT(Motion.SQUAT, Motion.SQUAT.periodS(), 1),
  LUNGE(Exercise.LUNGE, Exercise.LUNGE.periodS(), 2),
  PUSH_UP(Workout.PUSH_UP, Workout.PUSH_UP.periodS(), 1),
  SIT_UP(Workout.SIT_UP, Workout.SIT_UP.periodS(), 1),
  CURL(Exercise.CURL, Exercise.CURL.periodS(), 2),
  SHOULDER_PRESS(Workout.SHOULDER_PRESS, Workout.SHOULDER_PRESS.periodS(), 1),
  LATERAL_RAISE(Workout.LATERAL_RAISE, Workout.LATERAL_RAISE.periodS(), 1),
  JUMPING_JACK(Workout.JUMPING_JACK, Workout.JUMPING_JACK.periodS(), 1),
  KNEE_RAISE(Exercise.KNEE_RAISE, Exercise.KNEE_RAISE.periodS(), 2),
  BRIDGE(Workout.BRIDGE, Workout.BRIDGE.periodS(), 1),
  PLANK(Workout.PLANK, Workout.PLANK.periodS(), 1),
  SIT_TO_STAND(Exercise.SIT, Exercise.SIT.periodS(), 1);

  /** Before and after a set the posture at its beginning is held that long. */
  private static final double REST_S = 1;

  @SuppressWarnings("ImmutableEnumChecker") // all of them are enum constants
  private final BodyMotion motion;

  private final double periodS;
  private final int perPeriod;

  DrawnExercise(BodyMotion motion, double periodS, int perPeriod) {
    this.motion = motion;
    this.periodS = periodS;
    this.perPeriod = perPeriod;
  }

  ExerciseDefinition definition() {
    return StandardExercises.named(name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static DrawnExercise of(String definition) {
    return valueOf(definition.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** A set of so many periods, with a rest before and after it. */
  FigureMotion set(int times, BodyModel body) {
    FigureMotion endless = motion.by(body);
    double beginS = beginS();
    return timeS -> endless.poseAt(beginS + Math.min(times * periodS, Math.max(0, timeS - REST_S)));
  }

  /** Somebody who sits at the beginning of the set begins in the middle of the period. */
  private double beginS() {
    return this == SIT_TO_STAND ? periodS / 2 : 0;
  }

  double setS(int times) {
    return times * periodS + 2 * REST_S;
  }

  int repetitions(int times) {
    // A set of curls begins with the right arm up, so its first repetition is none.
    return perPeriod * times - (this == CURL ? 1 : 0);
  }
}
