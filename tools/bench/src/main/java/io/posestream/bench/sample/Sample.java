package io.posestream.bench.sample;

import java.util.Arrays;

/** A growing sample of durations. Not thread-safe. */
public final class Sample {
  private static final double NS_PER_MS = 1e6;

  private long[] valuesNs = new long[256];
  private int count;

  /** Appends a duration. */
  public void add(long durationNs) {
    if (count == valuesNs.length) {
      valuesNs = Arrays.copyOf(valuesNs, 2 * count);
    }
    valuesNs[count++] = durationNs;
  }

  /** Appends all durations of another sample. */
  public void addAll(Sample other) {
    for (int i = 0; i < other.count; i++) {
      add(other.valuesNs[i]);
    }
  }

  /** The duration that was added as number {@code index}, from 0. */
  public long get(int index) {
    return valuesNs[index];
  }

  /** How many durations there are. */
  public int count() {
    return count;
  }

  /** The duration in milliseconds that {@code share} of the sample does not exceed. */
  public double percentileMs(double share) {
    return percentileMs(sorted(), share);
  }

  /** What is said about the sample in a table. */
  public Distribution distribution() {
    long[] sorted = sorted();
    return new Distribution(
        count,
        Arrays.stream(sorted).average().orElse(Double.NaN) / NS_PER_MS,
        percentileMs(sorted, 0.5),
        percentileMs(sorted, 0.95),
        percentileMs(sorted, 0.99),
        percentileMs(sorted, 1));
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(valuesNs, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double percentileMs(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))]
            / NS_PER_MS;
  }
}
