package io.posestream.bench.sample;

import io.posestream.quality.Percentile;
import java.util.Arrays;

/** A growing sample: durations in milliseconds, or errors in their own unit. Not thread-safe. */
public final class Sample {
  private static final double NS_PER_MS = 1e6;

  private double[] values = new double[256];
  private int count;

  /** Appends a value. */
  public void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  /** Appends a duration, as milliseconds. */
  public void addNs(long durationNs) {
    add(durationNs / NS_PER_MS);
  }

  /** Appends all values of another sample. */
  public void addAll(Sample other) {
    for (int i = 0; i < other.count; i++) {
      add(other.values[i]);
    }
  }

  /** The value that was added as number {@code index}, from 0. */
  public double get(int index) {
    return values[index];
  }

  /** How many values there are. */
  public int count() {
    return count;
  }

  /** The mean; NaN of an empty sample. */
  public double mean() {
    return mean(sorted());
  }

  /** A new sample of the absolute values. */
  public Sample absolute() {
    Sample absolute = new Sample();
    Arrays.stream(values, 0, count).map(Math::abs).forEach(absolute::add);
    return absolute;
  }

  /** The {@link Percentile}; NaN of an empty sample. */
  public double percentile(double share) {
    return percentile(sorted(), share);
  }

  /** What a table says about a sample of durations. */
  public Distribution distribution() {
    double[] sorted = sorted();
    return new Distribution(
        count,
        mean(sorted),
        percentile(sorted, 0.5),
        percentile(sorted, 0.95),
        percentile(sorted, 0.99),
        percentile(sorted, 1));
  }

  /** Of the sorted values, so that rounding does not depend on their order. */
  private static double mean(double[] sorted) {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }

  private double[] sorted() {
    return Arrays.stream(values, 0, count).sorted().toArray();
  }

  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[Percentile.index(share, sorted.length)];
  }
}
