package io.posestream.benchmarks.speed;

import java.util.Arrays;

/** A growing sample of durations. Not thread-safe. */
final class Sample {
  private long[] valuesNs = new long[256];
  private int count;

  void add(long durationNs) {
    if (count == valuesNs.length) {
      valuesNs = Arrays.copyOf(valuesNs, 2 * count);
    }
    valuesNs[count++] = durationNs;
  }

  long get(int index) {
    return valuesNs[index];
  }

  int count() {
    return count;
  }

  /** The duration in milliseconds that {@code share} of the sample does not exceed. */
  double percentileMs(double share) {
    long[] sorted = Arrays.copyOf(valuesNs, count);
    Arrays.sort(sorted);
    return count == 0
        ? Double.NaN
        : sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
  }
}
