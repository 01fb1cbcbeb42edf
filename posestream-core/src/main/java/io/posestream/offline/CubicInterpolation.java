package io.posestream.offline;

/**
 * Points between samples at uneven times: a cubic per interval, whose slope at each sample is that
 * from one neighbour to the other (Catmull–Rom's). The parabola through all three would be a little
 * nearer to a smooth curve, but multiplies noise where frames come in bursts: a degree within a
 * millisecond is a slope of its own.
 */
final class CubicInterpolation {
  private CubicInterpolation() {}

  /**
   * Divides each interval into {@code pieces} of equal length.
   *
   * @param fineT (Output) {@code (t.length − 1) · pieces + 1} times
   * @param fineV (Output) as many values; those of the samples stand at each multiple of {@code
   *     pieces}
   */
  static void refine(double[] t, double[] v, int pieces, double[] fineT, double[] fineV) {
    for (int i = 0; i + 1 < t.length; i++) {
      double length = t[i + 1] - t[i];
      double slope0 = length * slope(t, v, i);
      double slope1 = length * slope(t, v, i + 1);
      for (int k = 0; k < pieces; k++) {
        double x = (double) k / pieces;
        double y = 1 - x;
        fineT[i * pieces + k] = t[i] + x * length;
        fineV[i * pieces + k] =
            y * y * ((1 + 2 * x) * v[i] + x * slope0)
                + x * x * ((1 + 2 * y) * v[i + 1] - y * slope1);
      }
    }
    fineT[fineT.length - 1] = t[t.length - 1];
    fineV[fineV.length - 1] = v[v.length - 1];
  }

  private static double slope(double[] t, double[] v, int i) {
    if (i == 0) {
      return chord(t, v, 0);
    }
    if (i == t.length - 1) {
      return chord(t, v, i - 1);
    }
    return (v[i + 1] - v[i - 1]) / (t[i + 1] - t[i - 1]);
  }

  private static double chord(double[] t, double[] v, int i) {
    return (v[i + 1] - v[i]) / (t[i + 1] - t[i]);
  }
}
