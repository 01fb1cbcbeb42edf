package io.posestream.joint;

import static io.posestream.joint.Elevations.CELLS;
import static io.posestream.joint.Elevations.COS;
import static io.posestream.joint.Elevations.SIN;

/** The elevation in which the mean direction of a belief about one bone points. Not thread-safe. */
final class MeanElevation {
  private double cos = 1;
  private double sin;

  /**
   * Takes a belief.
   *
   * @param share the probability of each cell
   */
  void of(double[] share) {
    double c = 0;
    double s = 0;
    for (int i = 0; i < CELLS; i++) {
      c += share[i] * COS[i];
      s += share[i] * SIN[i];
    }
    // Never 0: each cell's cosine is at least 0.05.
    double scale = 1 / Math.hypot(c, s);
    cos = scale * c;
    sin = scale * s;
  }

  double cos() {
    return cos;
  }

  double sin() {
    return sin;
  }
}
