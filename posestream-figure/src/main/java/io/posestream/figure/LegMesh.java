package io.posestream.figure;

import io.posestream.skeleton.Side;

/** Trouser leg, sock and shoe; measured in metres from the hip joint, the shoe from the ankle. */
final class LegMesh {
  private static final int AROUND = 22;
  private static final double KNEE_ROUNDING_M = 0.055;
  private static final double HEM_M = 0.792;
  private static final double CAP_M = 0.055;

  private static final Profile HALF_WIDTH =
      Profile.of(
          0, 0.0690, 0.05, 0.0800, 0.10, 0.0860, 0.18, 0.0800, 0.30, 0.0660, 0.38, 0.0590, 0.43,
          0.0575, 0.50, 0.0580, 0.56, 0.0575, 0.66, 0.0530, 0.74, 0.0505, 0.792, 0.0525);

  private static final Profile HALF_DEPTH =
      Profile.of(
          0, 0.0860, 0.08, 0.0900, 0.18, 0.0830, 0.30, 0.0700, 0.38, 0.0630, 0.43, 0.0600, 0.50,
          0.0620, 0.56, 0.0620, 0.66, 0.0560, 0.74, 0.0530, 0.792, 0.0560);

  /** Thighs lie closer together than hip joints and knees: inwards from the bone. */
  private static final Profile INWARDS = Profile.of(0, 0.010, 0.10, 0.019, 0.22, 0.010, 0.4, 0);

  /** Shoe by distance ahead of the ankle: half width, upper edge above the floor. */
  private static final Profile SHOE_HALF_WIDTH =
      Profile.of(
          -0.062, 0.018, -0.052, 0.031, -0.03, 0.037, 0.0, 0.0375, 0.05, 0.040, 0.10, 0.0475, 0.13,
          0.0485, 0.16, 0.042, 0.185, 0.028, 0.196, 0.012);

  private static final Profile SHOE_TOP =
      Profile.of(
          -0.062, 0.070, -0.05, 0.088, -0.02, 0.096, 0.02, 0.098, 0.06, 0.088, 0.10, 0.072, 0.15,
          0.058, 0.185, 0.046, 0.196, 0.036);

  private static final double SOLE_M = 0.024;
  private static final double SHOE_TOE_M = 0.196;
  private static final double SHOE_HEEL_M = -0.062;

  private LegMesh() {}

  static void build(Mesh mesh, FigurePose.LegBones bones, BodyModel body, Side side) {
    LimbPath path =
        new LimbPath(
            bones.hip(),
            bones.knee(),
            bones.ankle(),
            bones.hinge(),
            KNEE_ROUNDING_M,
            body.thighM() / BodyModel.STANDARD.thighM(),
            body.shinM() / BodyModel.STANDARD.shinM());
    trouserLeg(new Loft(mesh, AROUND), path, Sides.sign(side));
    sock(new Loft(mesh, AROUND / 2), path);
    shoe(new Loft(mesh, AROUND), bones, Sides.sign(side), false);
    shoe(new Loft(mesh, AROUND), bones, Sides.sign(side), true);
  }

  private static void trouserLeg(Loft loft, LimbPath path, int sign) {
    Vec up = path.tangentAt(0).times(-1);
    Vec deep = path.tangentAt(0).cross(path.hinge());
    loft.point(path.start().plus(CAP_M, up), Wardrobe.TROUSERS);
    for (int i = 1; i < 6; i++) {
      double angle = Math.PI / 2 * i / 6;
      loft.ring(
          path.start().plus(CAP_M * Math.cos(angle), up),
          path.hinge().times(HALF_WIDTH.at(0) * Math.sin(angle)),
          deep.times(HALF_DEPTH.at(0) * Math.sin(angle)),
          Wardrobe.TROUSERS);
    }
    for (double s = 0; s < HEM_M; s += 0.02) {
      trouserRing(loft, path, s, sign);
    }
    Paint inside = Wardrobe.TROUSERS.shaded(0.5);
    Vec end = path.at(HEM_M);
    Vec endDeep = path.tangentAt(HEM_M).cross(path.hinge());
    for (double scale : new double[] {1.0, 0.85, 0.6}) {
      loft.ring(
          scale < 0.8 ? path.at(HEM_M - 0.03) : end,
          path.hinge().times(scale * HALF_WIDTH.at(HEM_M)),
          endDeep.times(scale * HALF_DEPTH.at(HEM_M)),
          scale == 1 ? Wardrobe.TROUSERS.shaded(0.8) : inside);
    }
  }

  private static void trouserRing(Loft loft, LimbPath path, double s, int sign) {
    Vec centre = path.at(s).plus(INWARDS.at(s), path.hinge());
    Vec deep = path.tangentAt(s).cross(path.hinge());
    double width = HALF_WIDTH.at(s);
    double depth = HALF_DEPTH.at(s);
    double knee = Math.exp(-Math.pow((s - path.firstM()) / 0.07, 2));
    double ankle = Math.exp(-Math.pow((s - HEM_M + 0.03) / 0.07, 2));
    double hip = Math.exp(-Math.pow((s - 0.05) / 0.08, 2));
    double gather = 0.018 * knee * (1 + 1.2 * path.bend()) + 0.03 * ankle + 0.018 * hip;
    loft.ring(
        (cos, sin) -> {
          double angle = Math.atan2(sign * sin, sign * cos);
          double fold = 1 + gather * Math.sin(s * 125 + 1.7 * Math.sin(angle + 1) + sign);
          return centre.plus(width * fold * cos, path.hinge()).plus(depth * fold * sin, deep);
        },
        Wardrobe.TROUSERS);
  }

  private static void sock(Loft loft, LimbPath path) {
    for (double s = HEM_M - 0.04; s < path.lengthM() + 0.01; s += 0.012) {
      Vec deep = path.tangentAt(s).cross(path.hinge());
      loft.ring(path.at(s), path.hinge().times(0.036), deep.times(0.040), Wardrobe.SOCK);
    }
  }

  private static void shoe(Loft loft, FigurePose.LegBones bones, int sign, boolean sole) {
    Paint paint = sole ? Wardrobe.SOLE : Wardrobe.SHOE;
    loft.point(shoePoint(bones, sign, SHOE_TOE_M + 0.004, sole ? SOLE_M / 2 : 0.03), paint);
    for (double ahead = SHOE_TOE_M; ahead > SHOE_HEEL_M; ahead -= 0.0125) {
      shoeRing(loft, bones, sign, ahead, sole);
    }
    shoeRing(loft, bones, sign, SHOE_HEEL_M, sole);
    loft.point(shoePoint(bones, sign, SHOE_HEEL_M - 0.004, sole ? SOLE_M / 2 : 0.05), paint);
  }

  private static void shoeRing(
      Loft loft, FigurePose.LegBones bones, int sign, double ahead, boolean sole) {
    double top = sole ? SOLE_M : SHOE_TOP.at(ahead);
    double bottom = sole ? 0 : 0.008;
    double width = SHOE_HALF_WIDTH.at(ahead) + (sole ? 0.004 : 0);
    boolean opening = ahead > -0.03 && ahead < 0.035;
    boolean laces = ahead > 0.04 && ahead < 0.105;
    Paint upper =
        opening ? Wardrobe.SHOE.shaded(0.93) : laces ? Wardrobe.SHOE.shaded(0.85) : Wardrobe.SHOE;
    loft.ring(
        shoePoint(bones, sign, ahead, (top + bottom) / 2),
        bones.foot().left().times(width),
        bones.foot().down().times((top - bottom) / 2),
        sole ? 0.45 : 0.8,
        sole ? Wardrobe.SOLE : upper);
  }

  private static Vec shoePoint(
      FigurePose.LegBones bones, int sign, double ahead, double aboveFloor) {
    double inwards = -0.008 * Ease.smooth(ahead / 0.15);
    return bones
        .ankle()
        .plus(bones.foot().toScene(sign * inwards, BodyModel.ANKLE_M - aboveFloor, -ahead));
  }
}
