package io.posestream.bench.sample;

import java.util.Arrays;

/** The straight line with the least sum of squared vertical distances to points. */
public final class LeastSquares {
  private LeastSquares() {}

  /**
   * How steep the line is, in y per x.
   *
   * @param x at least two different values. Not modified.
   * @param y as many. Not modified.
   */
  public static double slope(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
    }
    double meanX = Arrays.stream(x).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * y[i];
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    if (!(squares > 0)) {
      throw new IllegalArgumentException("a line needs at least two different x");
    }
    return products / squares;
  }
}
