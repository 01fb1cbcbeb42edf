package io.posestream.figure;

import io.posestream.figure.Posture.Arm;
import io.posestream.figure.Posture.Foot;
import io.posestream.figure.Posture.HandShape;
import io.posestream.figure.Posture.Head;
import io.posestream.figure.Posture.Root;
import io.posestream.figure.Posture.Trunk;
import io.posestream.figure.Stance.Step;
import java.util.Objects;

/** The movements that the drawn person knows; each repeats for ever. */
public enum Motion implements BodyMotion {
  /** Stands and faces the camera, breathing. */
  STAND(6) {
    @Override
    Stance stanceAt(double timeS) {
      return standing(timeS, Sides.both(hanging(timeS)));
    }
  },

  /** Waves the right hand at the camera, palm open. */
  WAVE(1.2) {
    @Override
    Stance stanceAt(double timeS) {
      double swing = Ease.swing(timeS, periodS());
      HandShape open = new HandShape(0, 0, 8 * swing, 0.04, 7);
      Arm waving = new Arm(76, 78, 82, 106 + 20 * swing, open);
      return standing(timeS, new Sides<>(hanging(timeS), waving));
    }
  },

  /** Lifts both arms sideways above the head and lowers them. */
  RAISE_ARMS(4) {
    @Override
    Stance stanceAt(double timeS) {
      double up = Ease.wave(timeS, periodS());
      HandShape hand = new HandShape(15 * (1 - up), 0, 0, 0.2 - 0.14 * up, 6);
      Arm arm = new Arm(15 + 138 * up, 70 + 18 * up, 78 * up, 14, hand);
      return standing(timeS, Sides.both(arm));
    }
  },

  /** Squats and rises, turned so that hips and knees can be seen bending. */
  SQUAT(3.2) {
    @Override
    Stance stanceAt(double timeS) {
      return squatting(Ease.wave(timeS, periodS()), SQUAT_HEADING_DEG);
    }
  },

  /** Walks across the picture, out of it, and back in a little farther away. */
  WALK(Walk.ACROSS.loopM() / Walk.SPEED_M_PER_S) {
    @Override
    Stance stanceAt(double timeS) {
      return Walk.ACROSS.stanceAt(Walk.SPEED_M_PER_S * timeS);
    }
  },

  /** Walks in a circle within the picture, so that the person is seen from every side. */
  CIRCLE(Walk.CIRCLE.loopM() / Walk.SPEED_M_PER_S) {
    @Override
    Stance stanceAt(double timeS) {
      return Walk.CIRCLE.stanceAt(Walk.SPEED_M_PER_S * timeS);
    }
  },

  /** Swings both arms so fast that slow estimators visibly trail behind. */
  FAST(0.9) {
    @Override
    Stance stanceAt(double timeS) {
      double up = Ease.wave(timeS, periodS());
      double bend = Ease.wave(timeS + 0.2, periodS());
      HandShape hand = new HandShape(10, 0, 0, 0.1, 6);
      Arm arm = new Arm(25 + 85 * up, 75, 60 * up, 12 + 60 * bend, hand);
      return standing(timeS, Sides.both(arm));
    }
  },

  /** Crosses the arms before the chest, the left one in front, and lets them hang again. */
  CROSS_ARMS(4) {
    @Override
    Stance stanceAt(double timeS) {
      double crossed = Ease.plateau(timeS, periodS());
      HandShape hand = new HandShape(60, 0, 0, 0.2, 3);
      Arm left = Arm.swung(40, 8, -74, 92, hand);
      Arm right = Arm.swung(22, 4, -78, 84, hand);
      Arm rest = hanging(timeS);
      return standing(
          timeS, new Sides<>(rest.towards(left, crossed), rest.towards(right, crossed)));
    }
  },

  /** Puts the left foot down on the other side of the right one, in front of it, and back. */
  CROSS_LEGS(4) {
    @Override
    Stance stanceAt(double timeS) {
      double crossed = Ease.plateau(timeS, periodS());
      Stance standing = standing(timeS, Sides.both(hanging(timeS)));
      Vec shift = new Vec(-CROSSED_SHIFT_M * crossed, CROSSED_LOWER_M * crossed, 0);
      Sides<Step> steps = standing.steps();
      Step left =
          level(
              Ease.between(steps.left().outM(), -CROSSED_OUT_M, crossed),
              CROSSED_AHEAD_M * Ease.smooth(2 * crossed),
              9);
      double liftM = CROSSED_LIFT_M * Math.pow(Math.sin(Math.PI * crossed), 2);
      Step right = level(steps.right().outM() - CROSSED_SHIFT_M * crossed, 0, 9);
      return new Stance(
          new Root(standing.root().midHips().plus(shift), 0),
          standing.trunk(),
          standing.head(),
          standing.arms(),
          new Sides<>(left.lifted(liftM), right));
    }
  };

  static final double STAND_HIPS_M = 0.912;
  private static final double SQUAT_HIPS_M = 0.525;
  private static final double SQUAT_BACK_M = 0.13;
  private static final double SQUAT_HEADING_DEG = 52;

  /** The hips go over the right foot and down, so that the left foot reaches the floor. */
  private static final double CROSSED_SHIFT_M = 0.12;

  private static final double CROSSED_LOWER_M = 0.05;
  private static final double CROSSED_OUT_M = 0.12;
  private static final double CROSSED_AHEAD_M = 0.14;
  private static final double CROSSED_LIFT_M = 0.05;
  private static final double BREATH_S = 3.3;
  private static final double SWAY_S = 6;

  private final double periodS;

  Motion(double periodS) {
    this.periodS = periodS;
  }

  abstract Stance stanceAt(double timeS);

  @Override
  public FigurePose poseAt(double timeS) {
    return stanceAt(timeS).pose();
  }

  @Override
  public FigureMotion by(BodyModel body) {
    Objects.requireNonNull(body, "body");
    return timeS -> stanceAt(timeS).pose(body);
  }

  /** Seconds after which the movement repeats, apart from breathing. */
  public double periodS() {
    return periodS;
  }

  /** An arm at rest. */
  static Arm hanging(double timeS) {
    double breath = Ease.wave(timeS, BREATH_S);
    return Arm.swung(5, 15.5 + 0.8 * breath, -8, 17, new HandShape(28, 3, 0, 0.25, 3));
  }

  /** Standing at ease, with other arms. */
  static Stance standing(double timeS, Sides<Arm> arms) {
    double sway = Ease.swing(timeS, SWAY_S);
    double breath = Ease.wave(timeS, BREATH_S);
    Vec midHips = new Vec(0.012 * sway, -STAND_HIPS_M, 0);
    return new Stance(
        new Root(midHips, 0),
        new Trunk(1, 1.5 * sway, 1 - 0.8 * breath, -0.8 * sway, -sway),
        new Head(2 - breath, 1.5 * sway, 3 * Ease.swing(timeS, 1.7 * SWAY_S)),
        arms,
        new Sides<>(level(0.118 - 0.012 * sway, 0, 9), level(0.118 + 0.012 * sway, 0, 9)));
  }

  private static Stance squatting(double depth, double headingDeg) {
    double backM = depth * SQUAT_BACK_M;
    Vec back = Basis.FACING_CAMERA.turnedLeft(headingDeg).back();
    Vec midHips = new Vec(0, -Ease.between(STAND_HIPS_M, SQUAT_HIPS_M, depth), 0);
    HandShape hand = new HandShape(28 + 30 * depth, 0, 0, 0.25 - 0.13 * depth, 3);
    Arm arm = Arm.swung(5 + 88 * depth, 15.5 - 4 * depth, -8 + 8 * depth, 17 - 9 * depth, hand);
    return new Stance(
        new Root(midHips.plus(backM, back), headingDeg),
        new Trunk(1 + 26 * depth, 0, 1 + 34 * depth, 0, 0),
        new Head(2 + 6 * depth, 0, 0),
        Sides.both(arm),
        Sides.both(level(0.155, backM, 20)));
  }

  /** A foot flat on the floor. */
  static Step level(double outM, double aheadM, double turnOutDeg) {
    return new Step(outM, aheadM, 0, new Foot(turnOutDeg, 0));
  }
}
