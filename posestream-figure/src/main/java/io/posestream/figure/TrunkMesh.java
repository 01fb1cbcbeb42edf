package io.posestream.figure;

import io.posestream.skeleton.Side;

/** Shirt and seat of the trousers; measured in metres above the middle of the hips. */
final class TrunkMesh {
  private static final int AROUND = 36;
  private static final double BOX = 0.82;

  private static final Profile SHIRT_HALF_WIDTH =
      Profile.of(
          -0.06, 0.183, 0.0, 0.178, 0.10, 0.154, 0.16, 0.148, 0.26, 0.160, 0.36, 0.171, 0.42, 0.176,
          0.465, 0.166, 0.495, 0.142, 0.52, 0.108, 0.54, 0.086, 0.562, 0.072);

  private static final Profile SHIRT_HALF_DEPTH =
      Profile.of(
          -0.06, 0.130, 0.0, 0.124, 0.10, 0.107, 0.16, 0.102, 0.26, 0.112, 0.34, 0.118, 0.42, 0.106,
          0.475, 0.087, 0.505, 0.076, 0.528, 0.068, 0.547, 0.067, 0.562, 0.066);

  /** Backwards: the seat below, the shoulder blades above, the chest forwards between. */
  private static final Profile SHIRT_BACK =
      Profile.of(-0.06, 0.008, 0.05, 0.004, 0.16, -0.002, 0.30, -0.004, 0.42, 0.006, 0.56, 0.012);

  private static final Profile SEAT_HALF_WIDTH =
      Profile.of(-0.118, 0.050, -0.10, 0.095, -0.06, 0.150, -0.02, 0.166, 0.04, 0.158, 0.1, 0.14);

  private static final Profile SEAT_HALF_DEPTH =
      Profile.of(-0.118, 0.035, -0.10, 0.072, -0.06, 0.103, -0.02, 0.115, 0.04, 0.108, 0.1, 0.095);

  /** From the shoulder joint (0) to the neck (1). */
  private static final Profile YOKE_HALF_HEIGHT =
      Profile.of(0, 0.050, 0.5, 0.046, 0.8, 0.038, 1, 0.012);

  private static final Profile YOKE_HALF_DEPTH =
      Profile.of(0, 0.055, 0.5, 0.060, 0.8, 0.046, 1, 0.012);

  /** The neckline lies lower in front than behind. */
  private static final Profile NECKLINE_M = Profile.of(0.45, 0, 0.50, 0.008, 0.562, 0.026);

  private static final double COLLAR_FROM_M = 0.548;
  private static final double SHIRT_TOP_M = 0.562;

  /** From here on the shirt is as wide as the shoulders make it. */
  private static final double CHEST_FROM_M = 0.4;

  private static final double HEM_M = -0.052;

  private final FigurePose.TrunkBones bones;
  private final LimbPath spine;

  /** In widths of the standard body. */
  private final double hipWidth;

  private final double shoulderWidth;

  private TrunkMesh(FigurePose.TrunkBones bones, BodyModel body) {
    this.bones = bones;
    Vec low = bones.midHips();
    spine = new LimbPath(low, bones.waist(), bones.neckBase(), bones.chest().left(), 0.1, 1, 1);
    hipWidth = body.hipHalfM() / BodyModel.STANDARD.hipHalfM();
    shoulderWidth = body.shoulderHalfM() / BodyModel.STANDARD.shoulderHalfM();
  }

  static void build(Mesh mesh, FigurePose.TrunkBones bones, BodyModel body) {
    TrunkMesh trunk = new TrunkMesh(bones, body);
    trunk.seat(new Loft(mesh, AROUND));
    trunk.shirt(new Loft(mesh, AROUND));
    for (Side side : Side.values()) {
      trunk.yoke(new Loft(mesh, 20), side);
    }
  }

  private void seat(Loft loft) {
    loft.point(at(-0.122, 0.01), Wardrobe.TROUSERS);
    for (double h = -0.118; h < 0.1; h += 0.018) {
      loft.ring(
          at(h, 0.012),
          left(h).times(hipWidth * SEAT_HALF_WIDTH.at(h)),
          back(h).times(SEAT_HALF_DEPTH.at(h)),
          BOX,
          Wardrobe.TROUSERS);
    }
  }

  private void shirt(Loft loft) {
    // Turned under, so that one cannot look into the shirt from below.
    ring(loft, -0.02, 0.80, Wardrobe.SHIRT.shaded(0.6));
    ring(loft, -0.04, 0.90, Wardrobe.SHIRT.shaded(0.6));
    ring(loft, HEM_M, 0.985, Wardrobe.SHIRT.shaded(0.85));
    for (double h = HEM_M + 0.004; h < SHIRT_TOP_M; h += 0.015) {
      double hem = h < HEM_M + 0.02 ? 0.93 : 1;
      ring(loft, h, 1, h > COLLAR_FROM_M ? Wardrobe.COLLAR : Wardrobe.SHIRT.shaded(hem));
    }
    ring(loft, SHIRT_TOP_M, 1, Wardrobe.COLLAR);
    ring(loft, SHIRT_TOP_M, 0.88, Wardrobe.COLLAR.shaded(0.8));
    ring(loft, SHIRT_TOP_M - 0.02, 0.8, Wardrobe.COLLAR.shaded(0.7));
    loft.point(at(SHIRT_TOP_M - 0.02, 0.012), Wardrobe.COLLAR.shaded(0.5));
  }

  /** Cloth between shoulder joint and neck; goes up with a raised arm. */
  private void yoke(Loft loft, Side side) {
    Vec outer = bones.shoulders().of(side);
    Basis chest = bones.chest();
    int sign = Sides.sign(side);
    Vec inner = bones.neckBase().plus(chest.toScene(sign * 0.045, -0.004, 0.012));
    Vec inwards = inner.minus(outer).unit();
    Vec deep = chest.back().unitAcross(inwards);
    Vec across = deep.cross(inwards);
    for (int i = 0; i <= 10; i++) {
      double s = i / 10.0;
      Vec sunk = chest.down().times(0.004 * Math.sin(Math.PI * s));
      loft.ring(
          outer.towards(inner, s).plus(sunk),
          across.times(YOKE_HALF_HEIGHT.at(s)),
          deep.times(YOKE_HALF_DEPTH.at(s)),
          Wardrobe.SHIRT);
    }
  }

  private void ring(Loft loft, double h, double scale, Paint paint) {
    double wider = Ease.between(hipWidth, shoulderWidth, Ease.smooth(h / CHEST_FROM_M));
    double width = wider * (scale * SHIRT_HALF_WIDTH.at(h));
    double depth = scale * SHIRT_HALF_DEPTH.at(h);
    Vec centre = at(h, SHIRT_BACK.at(h));
    Vec left = left(h);
    Vec back = back(h);
    loft.ring(
        (cos, sin) -> {
          double c = Math.copySign(Math.pow(Math.abs(cos), BOX), cos);
          double s = Math.copySign(Math.pow(Math.abs(sin), BOX), sin);
          double drape = 1 + drape(h, Math.atan2(sin, cos));
          return centre
              .plus(c * width * drape, left)
              .plus(s * depth * drape, back)
              .plus(-s * NECKLINE_M.at(h), bones.chest().down());
        },
        paint);
  }

  /** Soft folds: cloth gathers above the hips and hangs from the shoulders. */
  private static double drape(double h, double angle) {
    double low = Math.exp(-Math.pow((h - 0.06) / 0.07, 2));
    double high = Math.exp(-Math.pow((h - 0.27) / 0.10, 2));
    return 0.020 * low * Math.sin(h * 95 + 2.2 * Math.sin(2 * angle + 0.6))
        + 0.009 * high * Math.sin(7 * angle + h * 24);
  }

  private Vec at(double h, double backM) {
    return spine.at(h).plus(backM, back(h));
  }

  private Basis axes(double h) {
    return bones.pelvis().towards(bones.chest(), Ease.smooth((h - 0.02) / 0.25));
  }

  private Vec left(double h) {
    return axes(h).left();
  }

  private Vec back(double h) {
    Vec tangent = spine.tangentAt(h);
    return tangent.cross(left(h).unitAcross(tangent));
  }
}
