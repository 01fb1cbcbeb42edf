package io.posestream.figure;

/**
 * A smooth curve through given points, for outlines of the body: monotone where the points are, so
 * that it never bulges between them (Fritsch–Carlson limits on the slopes).
 */
final class Profile {
  private final double[] at;
  private final double[] value;
  private final double[] slope;

  private Profile(double[] at, double[] value) {
    this.at = at;
    this.value = value;
    slope = slopes(at, value);
  }

  /** Pairs of position and value, positions ascending. */
  static Profile of(double... pairs) {
    double[] at = new double[pairs.length / 2];
    double[] value = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      at[i] = pairs[2 * i];
      value[i] = pairs[2 * i + 1];
    }
    return new Profile(at, value);
  }

  /** The value at a position; constant beyond the ends. */
  double at(double position) {
    int last = at.length - 1;
    if (position <= at[0]) {
      return value[0];
    }
    if (position >= at[last]) {
      return value[last];
    }
    int i = 0;
    while (position > at[i + 1]) {
      i++;
    }
    double width = at[i + 1] - at[i];
    double s = (position - at[i]) / width;
    double up = s * s * (3 - 2 * s);
    return value[i] * (1 - up)
        + value[i + 1] * up
        + width * (slope[i] * s * (1 - s) * (1 - s) - slope[i + 1] * s * s * (1 - s));
  }

  private static double[] slopes(double[] at, double[] value) {
    double[] slope = new double[at.length];
    for (int i = 1; i < at.length - 1; i++) {
      double before = (value[i] - value[i - 1]) / (at[i] - at[i - 1]);
      double after = (value[i + 1] - value[i]) / (at[i + 1] - at[i]);
      slope[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }
    return slope;
  }
}
