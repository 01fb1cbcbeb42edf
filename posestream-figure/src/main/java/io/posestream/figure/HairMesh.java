package io.posestream.figure;

/** Short hair: a second skull, thicker than the first above the hair line and hidden below it. */
final class HairMesh {
  private static final int AROUND = 48;
  private static final int RINGS = 30;
  private static final double TOP_M = -0.128;
  private static final double BOTTOM_M = 0.066;

  /** Lower edge of the hair by angle from the face's middle (0°) to the nape (180°). */
  private static final Profile LINE =
      Profile.of(
          0, -0.082, 25, -0.084, 42, -0.074, 54, -0.052, 66, -0.036, 76, -0.012, 88, -0.004, 97,
          -0.022, 108, -0.016, 122, 0.026, 140, 0.052, 180, 0.058);

  private static final double THICK_M = 0.019;
  private static final double HIDDEN_M = -0.010;

  private HairMesh() {}

  static void build(Mesh mesh, Vec middle, Basis axes) {
    Loft loft = new Loft(mesh, AROUND);
    Vec top = middle.plus(axes.toScene(0.004, TOP_M - 0.014, 0.006));
    loft.point(top, Wardrobe.HAIR);
    for (int i = 0; i <= RINGS; i++) {
      double downM = TOP_M + 0.0005 + (BOTTOM_M - TOP_M) * i / RINGS;
      int first =
          loft.ring(
              (cos, sin) -> {
                Vec own = hair(cos, sin, downM);
                return middle.plus(axes.toScene(own.x(), own.y(), own.z()));
              },
              Wardrobe.HAIR);
      for (int k = 0; k < AROUND; k++) {
        mesh.paint[first + k] = strand(k, i);
      }
    }
  }

  private static Vec hair(double cos, double sin, double downM) {
    Vec skull = HeadMesh.skull(cos, sin, downM);
    double angleDeg = Math.abs(Math.toDegrees(Math.atan2(cos, sin)));
    double above = Ease.smooth((LINE.at(angleDeg) - downM) / 0.014 + 0.5);
    double parting = 0.004 * Math.sin(9 * Math.atan2(cos, sin) + 40 * downM);
    double thick =
        HIDDEN_M + above * (THICK_M + parting - HIDDEN_M) * fade(LINE.at(angleDeg) - downM);
    double crown = Math.max(0, 1 - (downM - TOP_M) / 0.05);
    Vec outwards = new Vec(skull.x(), 0, skull.z() - 0.004);
    double radius = Math.max(0.012, outwards.length());
    return skull
        .plus(thick * (1 - 0.35 * crown) / radius, outwards)
        .plus(new Vec(0, -0.013 * crown * above, 0));
  }

  /** Thinner towards its own edge, so that it does not end in a step. */
  private static double fade(double belowM) {
    return 0.30 + 0.70 * Ease.smooth(belowM / 0.055);
  }

  private static Paint strand(int corner, int ring) {
    double wave =
        Math.sin(corner * 2.4 + 0.5 * Math.sin(ring * 0.9)) * Math.sin(corner * 5.1 + ring);
    return Wardrobe.HAIR.shaded(1 + 0.16 * wave);
  }
}
