package io.posestream.exercise;

/** Least and greatest of values, without those that are unknown. Not thread-safe. */
final class ValueRange {
  private double least = Double.NaN;
  private double most = Double.NaN;

  void add(double value) {
    if (Double.isNaN(value)) {
      return;
    }
    least = Double.isNaN(least) ? value : Math.min(least, value);
    most = Double.isNaN(most) ? value : Math.max(most, value);
  }

  /** NaN without a value. */
  double least() {
    return least;
  }

  /** NaN without a value. */
  double most() {
    return most;
  }

  /** NaN without a value. */
  double range() {
    return most - least;
  }
}
