package io.posestream.figure;

import io.posestream.figure.Posture.Arm;
import io.posestream.figure.Posture.Foot;
import io.posestream.figure.Posture.HandShape;
import io.posestream.figure.Posture.Head;
import io.posestream.figure.Posture.Root;
import io.posestream.figure.Posture.Trunk;
import io.posestream.figure.Stance.Step;
import io.posestream.skeleton.Side;
import java.util.Objects;

/**
 * Physical exercises that the drawn person knows beside {@link Motion}: more of what joints can do.
 * All face the camera and stay about the middle of the room; each repeats for ever. Feet that stand
 * do not slide.
 */
public enum Exercise implements BodyMotion {
  /** Biceps curls, one arm rising while the other sinks. */
  CURL(3.2) {
    @Override
    Stance stanceAt(double timeS) {
      return Motion.standing(
          timeS, Sides.of(side -> curling(Ease.wave(timeS + laterS(side), periodS()))));
    }
  },

  /** Straight punches at the camera from a guard, the left fist first, then the right. */
  PUNCH(1.8) {
    @Override
    Stance stanceAt(double timeS) {
      Sides<Double> out = Sides.of(side -> inTurn(timeS, side));
      double turn = out.right() - out.left();
      return new Stance(
          new Root(new Vec(0, -PUNCH_HIPS_M, 0.05 - 0.04 * Math.abs(turn)), 0),
          new Trunk(4, -12 + 10 * turn, 6 + 3 * Math.abs(turn), 0, -16 + 22 * turn),
          new Head(6, 0, 0),
          Sides.of(side -> GUARD.towards(PUNCHED.of(side), out.of(side))),
          new Sides<>(
              Motion.level(0.13, 0.19 - 0.04 * Math.abs(turn), 2),
              Motion.level(0.15, -0.13 - 0.04 * Math.abs(turn), 38)));
    }
  },

  /** A long step ahead, down on both knees and back, the left foot first, then the right. */
  LUNGE(6.4) {
    @Override
    Stance stanceAt(double timeS) {
      Sides<Double> deep = Sides.of(side -> inTurn(timeS, side));
      double both = deep.left() + deep.right();
      double stepped = Ease.smooth(both / 0.6);
      double low = Ease.smooth((both - 0.25) / 0.75);
      double aheadM = LUNGE_HIPS_AHEAD_M * stepped;
      Vec hips =
          new Vec(0, -Ease.between(Motion.STAND_HIPS_M, LUNGE_HIPS_M, low), LUNGE_FROM_M - aheadM);
      Arm arm = Arm.swung(5 + 12 * low, 15.5 + 10 * low, -8 - 4 * low, 17 + 62 * low, EASY_HAND);
      return new Stance(
          new Root(hips, 0),
          new Trunk(2 + 3 * low, 0, 2 + 4 * low, 0, 0),
          new Head(3, 0, 0),
          Sides.both(arm),
          Sides.of(
              side ->
                  deep.of(side) > 0
                      ? Motion.level(0.10, LUNGE_M * stepped - aheadM, 5)
                          .lifted(0.07 * bump(stepped))
                      : onBall(0.10, -aheadM, 5, 50 * Ease.smooth(both / 0.9))));
    }
  },

  /** Raises one knee to the height of the hip, then the other. */
  KNEE_RAISE(3.6) {
    @Override
    Stance stanceAt(double timeS) {
      return raising(timeS, 1, 0.05);
    }
  },

  /** Sits down on an invisible low seat, rests there with the hands on the thighs, and rises. */
  SIT(7) {
    @Override
    Stance stanceAt(double timeS) {
      double down = Ease.plateau(timeS, periodS());
      double leaning = bump(down);
      double backM = SIT_BACK_M * Ease.smooth(down / 0.85);
      Vec hips = new Vec(0, -Ease.between(Motion.STAND_HIPS_M, SIT_HIPS_M, down), backM - 0.15);
      Arm standing = Motion.hanging(timeS);
      Arm seated = Arm.swung(27, 14, -12, 51, new HandShape(78, -18, 0, 0.12, 4));
      Arm reaching = standing.towards(seated, Ease.smooth(down));
      return new Stance(
          new Root(hips, 0),
          new Trunk(1 + 8 * down + 26 * leaning, 0, 1 + 15 * down + 36 * leaning, 0, 0),
          new Head(2 + 4 * down + 10 * leaning, 0, 0),
          Sides.both(reaching.towards(REACHING, 0.6 * leaning)),
          Sides.both(Motion.level(0.14, backM, 12)));
    }
  },

  /** Marches on the spot with bent arms. */
  MARCH(1.2) {
    @Override
    Stance stanceAt(double timeS) {
      return raising(timeS, 0.6, 0.025);
    }
  };

  private static final double PUNCH_HIPS_M = 0.868;
  private static final double LUNGE_M = 0.90;
  private static final double LUNGE_HIPS_AHEAD_M = 0.50;
  private static final double LUNGE_HIPS_M = 0.53;

  /** The lunge starts that far behind the middle of the room, so that it ends before it. */
  private static final double LUNGE_FROM_M = 0.55;

  private static final double SIT_BACK_M = 0.40;
  private static final double SIT_HIPS_M = 0.505;
  private static final HandShape FIST = new HandShape(20, 0, 0, 1, 0);
  private static final HandShape FIST_TURNED = new HandShape(88, 0, 0, 1, 0);
  private static final HandShape EASY_HAND = new HandShape(28, 0, 0, 0.3, 3);
  private static final Arm GUARD = Arm.swung(36, 20, -22, 122, FIST);

  /** Straight ahead of the person, although the chest is turned. */
  private static final Sides<Arm> PUNCHED =
      new Sides<>(new Arm(86, 25, -10, 7, FIST_TURNED), new Arm(86, -5, -10, 7, FIST_TURNED));

  private static final Arm REACHING = Arm.swung(62, 10, 0, 24, EASY_HAND);

  private final double periodS;

  Exercise(double periodS) {
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

  /** Seconds after which the exercise repeats, apart from breathing. */
  public double periodS() {
    return periodS;
  }

  /** The right side does the same half a period later. */
  double laterS(Side side) {
    return side == Side.LEFT ? 0 : periodS / 2;
  }

  /** 0 → 1 → 0 during the side's own half of the period, and 0 during the other half. */
  double inTurn(double timeS, Side side) {
    double at = (timeS + laterS(side)) / periodS;
    double phase = at - Math.floor(at);
    return phase < 0.5 ? Ease.wave(phase, 0.5) : 0;
  }

  /** Lifts the knees in turn; {@code height} 1 brings the thigh to the horizontal. */
  Stance raising(double timeS, double height, double shiftM) {
    Sides<Double> up = Sides.of(side -> inTurn(timeS, side));
    double left = up.left() - up.right();
    Stance standing = Motion.standing(timeS, Sides.of(side -> pumping(up, side, height)));
    Sides<Step> steps = standing.steps();
    Vec hips = standing.root().midHips().plus(new Vec(-shiftM * left, 0.006 * height, 0));
    return new Stance(
        new Root(hips, 0),
        new Trunk(0, 4 * left, 2, -2 * left, -5 * left),
        standing.head(),
        standing.arms(),
        Sides.of(
            side -> {
              double share = up.of(side);
              double ownShiftM = Sides.sign(side) * shiftM * left;
              return new Step(
                  steps.of(side).outM() + ownShiftM - 0.02 * share,
                  0.37 * height * share,
                  0.40 * height * share,
                  new Foot(9 - 5 * share, -14 * share));
            }));
  }

  /** Each arm swings ahead with the other side's knee. */
  private static Arm pumping(Sides<Double> up, Side side, double height) {
    double swing = Sides.sign(side) * (up.right() - up.left());
    return Arm.swung(12 + 28 * height * swing, 19, -6 - 6 * swing, 62 + 22 * swing, EASY_HAND);
  }

  private static Arm curling(double up) {
    HandShape hand = new HandShape(-6 - 66 * up, 12 * up, 0, 0.8, 0);
    return Arm.swung(4 + 12 * up, 14 - 2 * up, -4 + 8 * up, 12 + 126 * up, hand);
  }

  /** A foot that stands on its ball, with the heel raised; it turns about where the ball is. */
  private static Step onBall(double outM, double aheadM, double turnOutDeg, double heelUpDeg) {
    double heel = Math.toRadians(heelUpDeg);
    double rollM = Walk.BALL_AHEAD_M * (1 - Math.cos(heel)) + BodyModel.ANKLE_M * Math.sin(heel);
    double liftM = Walk.BALL_AHEAD_M * Math.sin(heel) - BodyModel.ANKLE_M * (1 - Math.cos(heel));
    return new Step(outM, aheadM + rollM, liftM, new Foot(turnOutDeg, -heelUpDeg));
  }

  private static double bump(double share) {
    double sin = Math.sin(Math.PI * share);
    return sin * sin;
  }
}
