package io.posestream.joint;

/** Mean and standard deviation of a weighted sample whose weights sum to 1. Not thread-safe. */
final class Moments {
  private double sum;
  private double squares;

  void clear() {
    sum = 0;
    squares = 0;
  }

  void add(double weight, double value) {
    sum += weight * value;
    squares += weight * value * value;
  }

  double mean() {
    return sum;
  }

  double spread() {
    return Math.sqrt(Math.max(0, squares - sum * sum));
  }
}
