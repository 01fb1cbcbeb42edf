package io.posestream.bench.exercise;

import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.StandardExercises;
import io.posestream.figure.BodyModel;
import io.posestream.figure.BodyMotion;
import io.posestream.figure.Exercise;
import io.posestream.figure.FigureMotion;
import io.posestream.figure.Motion;
import io.posestream.figure.Workout;
import java.util.List;

/**
 * A set of one exercise, with the posture at its beginning held for a second before and after it.
 *
 * @param definition name of the definition
 * @param motion what the drawn person does
 * @param periodS seconds after which the motion repeats
 * @param rounds how often
 * @param fromS where in the motion the set begins
 * @param repetitions how often the set counts
 * @param onFloor whether it is done lying
 */
record ExerciseSet(
    String definition,
    BodyMotion motion,
    double periodS,
    int rounds,
    double fromS,
    int repetitions,
    boolean onFloor) {
  private static final double REST_S = 1;

  /** Another body than the one that tests on truth use. */
  private static final BodyModel BODY = BodyModel.BROAD_SHOULDERED;

  static final List<ExerciseSet> ALL =
      List.of(
          of("squat", Motion.SQUAT, Motion.SQUAT.periodS(), 4, 4),
          of("lunge", Exercise.LUNGE, Exercise.LUNGE.periodS(), 2, 4),
          onFloor("push-up", Workout.PUSH_UP, 4),
          onFloor("sit-up", Workout.SIT_UP, 4),
          // Begins with the right arm up, so its first repetition is none.
          of("curl", Exercise.CURL, Exercise.CURL.periodS(), 4, 7),
          of("shoulder-press", Workout.SHOULDER_PRESS, Workout.SHOULDER_PRESS.periodS(), 4, 4),
          of("lateral-raise", Workout.LATERAL_RAISE, Workout.LATERAL_RAISE.periodS(), 4, 4),
          of("jumping-jack", Workout.JUMPING_JACK, Workout.JUMPING_JACK.periodS(), 4, 4),
          of("knee-raise", Exercise.KNEE_RAISE, Exercise.KNEE_RAISE.periodS(), 4, 8),
          onFloor("bridge", Workout.BRIDGE, 4),
          onFloor("plank", Workout.PLANK, 2),
          new ExerciseSet(
              "sit-to-stand",
              Exercise.SIT,
              Exercise.SIT.periodS(),
              3,
              Exercise.SIT.periodS() / 2,
              3,
              false));

  private static ExerciseSet of(
      String definition, BodyMotion motion, double periodS, int rounds, int repetitions) {
    return new ExerciseSet(definition, motion, periodS, rounds, 0, repetitions, false);
  }

  private static ExerciseSet onFloor(String definition, Workout motion, int rounds) {
    return new ExerciseSet(definition, motion, motion.periodS(), rounds, 0, rounds, true);
  }

  ExerciseDefinition counted() {
    return StandardExercises.named(definition);
  }

  FigureMotion drawn() {
    FigureMotion endless = motion.by(BODY);
    return timeS -> endless.poseAt(fromS + Math.min(rounds * periodS, Math.max(0, timeS - REST_S)));
  }

  double durationS() {
    return rounds * periodS + 2 * REST_S;
  }
}
