package io.posestream.figure;

import io.posestream.figure.Posture.Arm;
import io.posestream.figure.Posture.Foot;
import io.posestream.figure.Posture.HandShape;
import io.posestream.figure.Posture.Head;
import io.posestream.figure.Posture.Root;
import io.posestream.figure.Posture.Trunk;
import io.posestream.figure.Stance.Step;
import io.posestream.skeleton.Side;

/**
 * Walking around a loop: a straight to the right, a half circle, a straight back farther away, a
 * half circle on the other side. A function of the distance walked, so that the feet stand still on
 * the floor at any speed.
 *
 * @param halfStraightM half the length of a straight
 * @param turnRadiusM radius of the half circles
 * @param strides double steps of a loop
 */
record Walk(double halfStraightM, double turnRadiusM, int strides) {
  /** Long and narrow: across the picture, with the turns out of sight. */
  static final Walk ACROSS = new Walk(2.5, 0.3, 10);

  /** In the picture all the time, seen from every side. */
  static final Walk CIRCLE = new Walk(0, 0.6, 3);

  static final double SPEED_M_PER_S = 1.3;
  private static final double HIPS_M = 0.896;

  /** Part of a stride during which a foot stands. */
  private static final double STANDING_SHARE = 0.6;

  /** Part of a stride after which the heel of the standing foot rises. */
  private static final double HEEL_UP_SHARE = 0.38;

  private static final double HEEL_UP_DEG = 38;
  private static final double TOES_UP_DEG = 16;
  static final double BALL_AHEAD_M = 0.13;
  private static final double FOOT_OUT_M = 0.085;

  /** Length of the loop. */
  double loopM() {
    return 4 * halfStraightM + 2 * turnM();
  }

  private double turnM() {
    return Math.PI * turnRadiusM;
  }

  private double strideM() {
    return loopM() / strides;
  }

  /** How far ahead of the hips a foot is put down. */
  private double landingM() {
    return 0.49 * STANDING_SHARE * strideM();
  }

  /** After {@code distanceM} from the middle of the near straight, heading to the right. */
  Stance stanceAt(double distanceM) {
    double phase = distanceM / strideM() + 0.3;
    double swing = Math.sin(2 * Math.PI * phase + 0.35);
    double bobM = 0.016 * Math.cos(4 * Math.PI * (phase - STANDING_SHARE / 2));
    HandShape hand = new HandShape(22, 0, 0, 0.28, 3);
    Sides<Arm> arms =
        Sides.of(
            side -> {
              double ahead = -Sides.sign(side) * swing;
              return Arm.swung(3 + 25 * ahead, 14, -6, 24 + 13 * ahead, hand);
            });
    return new Stance(
        rootAt(distanceM, HIPS_M + bobM),
        new Trunk(3, -5 * swing, 4, 0, 6 * swing),
        new Head(3, 0, 0),
        arms,
        Sides.of(side -> step(phase + (side == Side.LEFT ? 0 : 0.5))));
  }

  private Root rootAt(double distanceM, double heightM) {
    double at = distanceM - loopM() * Math.floor(distanceM / loopM());
    double half = loopM() / 2;
    boolean returning =
        at >= halfStraightM + turnM() / 2 && at < halfStraightM + turnM() / 2 + half;
    // Both halves of the loop are the same but for a turn about its middle.
    double local = at < halfStraightM + turnM() / 2 ? at : returning ? at - half : at - loopM();
    double turn = Math.max(0, Math.abs(local) - halfStraightM) / turnRadiusM;
    double straightM = Math.min(Math.abs(local), halfStraightM);
    double x = Math.signum(local) * (straightM + turnRadiusM * Math.sin(turn));
    double z = turnRadiusM * (1 - Math.cos(turn));
    double headingDeg = 90 + Math.signum(local) * Math.toDegrees(turn);
    return returning
        ? new Root(new Vec(-x, -heightM, 2 * turnRadiusM - z), headingDeg + 180)
        : new Root(new Vec(x, -heightM, z), at >= half ? headingDeg + 360 : headingDeg);
  }

  /** A foot during its stride: put down at 0, off the floor from {@link #STANDING_SHARE} on. */
  private Step step(double phase) {
    double p = phase - Math.floor(phase);
    return p < STANDING_SHARE ? standing(p) : swinging((p - STANDING_SHARE) / (1 - STANDING_SHARE));
  }

  private Step standing(double p) {
    double toesUpDeg = TOES_UP_DEG * (1 - Ease.smooth(p / 0.1));
    double heelUpDeg =
        HEEL_UP_DEG * Ease.smooth((p - HEEL_UP_SHARE) / (STANDING_SHARE - HEEL_UP_SHARE) * 0.95);
    double aheadM = landingM() - strideM() * p;
    double heel = Math.toRadians(heelUpDeg);
    double rollM = BALL_AHEAD_M * (1 - Math.cos(heel)) + BodyModel.ANKLE_M * Math.sin(heel);
    double liftM = BALL_AHEAD_M * Math.sin(heel) - BodyModel.ANKLE_M * (1 - Math.cos(heel));
    return new Step(FOOT_OUT_M, aheadM + rollM, liftM, new Foot(7, toesUpDeg - heelUpDeg));
  }

  private Step swinging(double s) {
    Step from = standing(STANDING_SHARE);
    Step to = standing(0);
    double speedM = 0.35 * (1 - STANDING_SHARE) * strideM();
    double easedM =
        from.aheadM()
            + (to.aheadM() - from.aheadM()) * Ease.smooth(s)
            - speedM * (s * (1 - s) * (1 - s) - s * s * (1 - s));
    double liftM = from.liftM() * (1 - Ease.smooth(s)) + 0.075 * Math.pow(Math.sin(Math.PI * s), 2);
    double pitchDeg = Ease.between(from.foot().pitchDeg(), to.foot().pitchDeg(), Ease.smooth(s));
    return new Step(FOOT_OUT_M, easedM, liftM, new Foot(7, pitchDeg));
  }
}
