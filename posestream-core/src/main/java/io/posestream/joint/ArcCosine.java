package io.posestream.joint;

/** The arc cosine in degrees by a table: exact to 0.1° away from 0° and 180°, to 2° there. */
final class ArcCosine {
  private static final int CELLS = 512;
  private static final double[] DEG = new double[CELLS + 2];

  static {
    for (int i = 0; i < DEG.length; i++) {
      DEG[i] = Math.toDegrees(Math.acos(Math.min(1, 2.0 * i / CELLS - 1)));
    }
  }

  private ArcCosine() {}

  static double deg(double cos) {
    double place = (Math.max(-1, Math.min(1, cos)) + 1) * (CELLS / 2);
    int cell = (int) place;
    return DEG[cell] + (place - cell) * (DEG[cell + 1] - DEG[cell]);
  }
}
