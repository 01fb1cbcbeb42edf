package io.posestream.bench.sample;

/**
 * A straight line through points.
 *
 * @param slope y per x
 * @param offset y at x = 0
 */
public record Line(double slope, double offset) {
  /**
   * The line with the least sum of squared vertical distances.
   *
   * @param x at least two different values. Not modified.
   * @param y as many. Not modified.
   */
  public static Line leastSquares(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
    }
    double meanX = mean(x);
    double meanY = mean(y);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    if (!(squares > 0)) {
      throw new IllegalArgumentException("a line needs at least two different x");
    }
    double slope = products / squares;
    return new Line(slope, meanY - slope * meanX);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
