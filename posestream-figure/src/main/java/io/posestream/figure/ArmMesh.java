package io.posestream.figure;

import io.posestream.skeleton.Side;

/** Sleeve and bare arm; measured in metres from the shoulder joint. */
final class ArmMesh {
  private static final int AROUND = 18;
  private static final double SLEEVE_END_M = 0.185;
  private static final double SHOULDER_CAP_M = 0.052;
  private static final double ELBOW_ROUNDING_M = 0.04;

  private static final Profile SLEEVE_RADIUS =
      Profile.of(0, 0.0520, 0.05, 0.0560, 0.10, 0.0565, 0.16, 0.0575, 0.185, 0.0590);

  private static final Profile HALF_WIDTH =
      Profile.of(
          0.08, 0.044, 0.15, 0.0425, 0.21, 0.0385, 0.255, 0.0365, 0.285, 0.0385, 0.325, 0.0420,
          0.37, 0.0395, 0.44, 0.0315, 0.50, 0.0275, 0.53, 0.0275);

  private static final Profile HALF_DEPTH =
      Profile.of(
          0.08, 0.047, 0.15, 0.0460, 0.21, 0.0400, 0.255, 0.0360, 0.285, 0.0370, 0.325, 0.0385,
          0.37, 0.0350, 0.44, 0.0265, 0.50, 0.0205, 0.53, 0.0190);

  private ArmMesh() {}

  static void build(Mesh mesh, FigurePose.ArmBones bones, BodyModel body, Side side) {
    LimbPath path =
        new LimbPath(
            bones.shoulder(),
            bones.elbow(),
            bones.wrist(),
            bones.hinge(),
            ELBOW_ROUNDING_M,
            body.upperArmM() / BodyModel.STANDARD.upperArmM(),
            body.forearmM() / BodyModel.STANDARD.forearmM());
    bareArm(new Loft(mesh, AROUND), path, bones.hand());
    sleeve(new Loft(mesh, AROUND), path, Sides.sign(side));
    HandMesh.build(mesh, bones.hand());
  }

  private static void bareArm(Loft loft, LimbPath path, HandBones hand) {
    double endM = path.lengthM() + 0.012;
    for (double s = 0.10; s < endM; s += 0.016) {
      Vec tangent = path.tangentAt(s);
      // The forearm turns with the hand: its flat side is the palm's at the wrist.
      double turning = Ease.smooth((s - 0.31) / 0.19);
      Vec deep =
          tangent
              .cross(path.hinge())
              .towards(flatSide(tangent, path, hand), turning)
              .unitAcross(tangent);
      Vec across = deep.cross(tangent);
      loft.ring(
          path.at(s), across.times(HALF_WIDTH.at(s)), deep.times(HALF_DEPTH.at(s)), skinAt(s));
    }
  }

  private static Vec flatSide(Vec tangent, LimbPath path, HandBones hand) {
    Vec unturned = tangent.cross(path.hinge());
    Vec palm = hand.palm().unitAcross(tangent);
    return palm.dot(unturned) < 0 ? palm.times(-1) : palm;
  }

  private static Paint skinAt(double s) {
    double elbow = Math.exp(-Math.pow((s - 0.278) / 0.02, 2));
    double wrist = Math.exp(-Math.pow((s - 0.522) / 0.007, 2));
    return Wardrobe.SKIN.towards(Wardrobe.KNUCKLE, Math.min(1, 0.5 * elbow + 0.8 * wrist));
  }

  private static void sleeve(Loft loft, LimbPath path, int sign) {
    Vec deep = path.tangentAt(0).cross(path.hinge());
    Vec up = path.tangentAt(0).times(-1);
    loft.point(path.start().plus(SHOULDER_CAP_M, up), Wardrobe.SHIRT);
    for (int i = 1; i < 6; i++) {
      double angle = Math.PI / 2 * i / 6;
      double radius = SHOULDER_CAP_M * Math.sin(angle);
      loft.ring(
          path.start().plus(SHOULDER_CAP_M * Math.cos(angle), up),
          path.hinge().times(radius),
          deep.times(radius),
          Wardrobe.SHIRT);
    }
    for (double s = 0; s < SLEEVE_END_M; s += 0.016) {
      sleeveRing(loft, path, s, sign);
    }
    Paint inside = Wardrobe.SHIRT.shaded(0.55);
    double hem = SLEEVE_RADIUS.at(SLEEVE_END_M);
    for (double scale : new double[] {1.0, 0.86}) {
      loft.ring(
          path.at(SLEEVE_END_M),
          path.hinge().times(scale * hem),
          path.tangentAt(SLEEVE_END_M).cross(path.hinge()).times(scale * hem),
          scale == 1 ? Wardrobe.SHIRT.shaded(0.85) : inside);
    }
    loft.ring(path.at(SLEEVE_END_M - 0.02), path.hinge().times(0.03), deep.times(0.03), inside);
  }

  private static void sleeveRing(Loft loft, LimbPath path, double s, int sign) {
    Vec centre = path.at(s);
    Vec deep = path.tangentAt(s).cross(path.hinge());
    double radius = SLEEVE_RADIUS.at(s);
    double folds = 0.03 * Ease.smooth(s / 0.08);
    loft.ring(
        (cos, sin) -> {
          double angle = sign * Math.atan2(sin, cos);
          double r = radius * (1 + folds * Math.sin(3 * angle + s * 42));
          return centre.plus(r * cos, path.hinge()).plus(r * sin, deep);
        },
        s > SLEEVE_END_M - 0.02 ? Wardrobe.SHIRT.shaded(0.92) : Wardrobe.SHIRT);
  }
}
