package io.posestream.bench.accuracy;

import java.util.Arrays;

/** A growing sample of signed errors. Not thread-safe. */
final class Errors {
  private double[] values = new double[64];
  private int count;

  void add(double error) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = error;
  }

  void addAll(Errors other) {
    for (int i = 0; i < other.count; i++) {
      add(other.values[i]);
    }
  }

  int count() {
    return count;
  }

  double bias() {
    return Arrays.stream(values, 0, count).average().orElse(Double.NaN);
  }

  double meanAbsolute() {
    return Arrays.stream(values, 0, count).map(Math::abs).average().orElse(Double.NaN);
  }

  double greatest() {
    return Arrays.stream(values, 0, count).map(Math::abs).max().orElse(Double.NaN);
  }

  /** The absolute error that {@code share} of the sample does not exceed. */
  double percentile(double share) {
    double[] sorted = Arrays.stream(values, 0, count).map(Math::abs).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
  }
}
