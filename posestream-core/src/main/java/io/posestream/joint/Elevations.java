package io.posestream.joint;

/**
 * The grid of elevations of a bone out of the plane across the line of sight: 0° lies across it,
 * positive points away from the camera. Tables over its cells.
 */
final class Elevations {
  /** 21 cells of 8.7°; 31 gave the same angles to 0.05° at twice the cost. */
  static final int CELLS = 21;

  /** Beyond it a bone points into the lens, and its picture has no direction. */
  private static final double MAX_DEG = 87;

  static final double STEP_RAD = Math.toRadians(2 * MAX_DEG / (CELLS - 1));

  static final double[] COS = new double[CELLS];
  static final double[] SIN = new double[CELLS];

  /** tanh(sin φ / 0.25): which way a bone points, softly. */
  static final double[] SIGN = new double[CELLS];

  static {
    for (int i = 0; i < CELLS; i++) {
      double elevation = (i - (CELLS - 1) / 2) * STEP_RAD;
      COS[i] = Math.cos(elevation);
      SIN[i] = Math.sin(elevation);
      SIGN[i] = Math.tanh(SIN[i] / 0.25);
    }
  }

  private Elevations() {}
}
