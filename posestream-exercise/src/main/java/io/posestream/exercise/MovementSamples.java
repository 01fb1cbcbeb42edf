package io.posestream.exercise;

import java.util.Arrays;

/** The signal of a movement over time, from the start posture on. Not thread-safe. */
final class MovementSamples {
  private static final double PART_OF_RANGE = 0.1;

  private long[] timesNs = new long[64];
  private double[] values = new double[64];
  private double[] lefts = new double[64];
  private double[] rights = new double[64];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long firstNs() {
    return timesNs[0];
  }

  void add(long timeNs, double value, double left, double right) {
    if (size == timesNs.length) {
      timesNs = Arrays.copyOf(timesNs, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      lefts = Arrays.copyOf(lefts, 2 * size);
      rights = Arrays.copyOf(rights, 2 * size);
    }
    timesNs[size] = timeNs;
    values[size] = value;
    lefts[size] = left;
    rights[size] = right;
    size++;
  }

  /** Forgets what was before that time. */
  void dropBefore(long timeNs) {
    int from = 0;
    while (from < size && timesNs[from] < timeNs) {
      from++;
    }
    for (double[] each : new double[][] {values, lefts, rights}) {
      System.arraycopy(each, from, each, 0, size - from);
    }
    System.arraycopy(timesNs, from, timesNs, 0, size - from);
    size -= from;
  }

  /** What the samples say of a movement that rises, or falls, and returns. */
  Shape shape(boolean rises) {
    double sign = rises ? 1 : -1;
    int farthest = 0;
    for (int i = 1; i < size; i++) {
      farthest = sign * values[i] > sign * values[farthest] ? i : farthest;
    }
    int before = nearest(0, farthest, sign);
    int after = nearest(farthest, size - 1, sign);
    double start = values[before];
    double range = sign * (values[farthest] - start);
    double left = start + sign * PART_OF_RANGE * range;
    double reached = start + sign * (1 - PART_OF_RANGE) * range;
    int leaves = last(before, farthest, left, sign);
    int reaches = first(before, farthest, reached, sign);
    int turns = last(farthest, after, reached, -sign);
    int returns = first(farthest, after, start + sign * PART_OF_RANGE * range, -sign);
    return new Shape(
        timesNs[leaves],
        timesNs[reaches],
        timesNs[turns],
        timesNs[returns],
        start,
        values[farthest],
        range(lefts),
        range(rights));
  }

  private int nearest(int from, int to, double sign) {
    int nearest = to;
    for (int i = from; i <= to; i++) {
      nearest = sign * values[i] < sign * values[nearest] ? i : nearest;
    }
    return nearest;
  }

  /** Last sample in from..to that has not passed the level. */
  private int last(int from, int to, double level, double sign) {
    int last = from;
    for (int i = from; i <= to; i++) {
      last = sign * values[i] <= sign * level ? i : last;
    }
    return last;
  }

  /** First sample in from..to that has passed the level. */
  private int first(int from, int to, double level, double sign) {
    for (int i = from; i <= to; i++) {
      if (sign * values[i] >= sign * level) {
        return i;
      }
    }
    return to;
  }

  private double range(double[] of) {
    ValueRange range = new ValueRange();
    for (int i = 0; i < size; i++) {
      range.add(of[i]);
    }
    return range.range();
  }

  /**
   * @param leavesNs when it has left 10 % of the range
   * @param reachesNs when it has reached 90 %
   * @param turnsNs when it goes back from 90 %
   * @param returnsNs when it is back at 10 %
   */
  record Shape(
      long leavesNs,
      long reachesNs,
      long turnsNs,
      long returnsNs,
      double startValue,
      double farthestValue,
      double leftRange,
      double rightRange) {
    double range() {
      return Math.abs(farthestValue - startValue);
    }

    double forwardS() {
      return (reachesNs - leavesNs) / 1e9;
    }

    double pauseS() {
      return (turnsNs - reachesNs) / 1e9;
    }

    double backS() {
      return (returnsNs - turnsNs) / 1e9;
    }

    double durationS() {
      return (returnsNs - leavesNs) / 1e9;
    }
  }
}
