package io.posestream.models.quality;

import io.posestream.quality.Percentile;
import java.util.Arrays;

/** The work of the newest frames or cycles, and when they ended. Not thread-safe. */
final class RecentWork {
  /** Four seconds at 240 fps. */
  private static final int CAPACITY = 1024;

  private static final double SHARE = 0.9;

  private final long[] workNs = new long[CAPACITY];
  private final long[] endNs = new long[CAPACITY];
  private final long[] sorted = new long[CAPACITY];
  private int count;
  private int next;

  void add(long frameWorkNs, long frameEndNs) {
    workNs[next] = frameWorkNs;
    endNs[next] = frameEndNs;
    next = (next + 1) % CAPACITY;
    count = Math.min(count + 1, CAPACITY);
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /**
   * How many of the newest ended within the last {@code ageNs}, or {@code least} if they are more.
   */
  int newest(long ageNs, long nowNs, int least) {
    int newest = 0;
    while (newest < count && (newest < least || nowNs - endNs[index(newest)] <= ageNs)) {
      newest++;
    }
    return newest;
  }

  /** The 90th percentile of the newest; from ten on, it leaves the slowest out. */
  long p90Ns(int newest) {
    for (int i = 0; i < newest; i++) {
      sorted[i] = workNs[index(i)];
    }
    Arrays.sort(sorted, 0, newest);
    return sorted[Percentile.index(SHARE, newest)];
  }

  /** Whether each of the newest took longer than the limit. */
  boolean allAbove(int newest, long limitNs) {
    for (int i = 0; i < newest; i++) {
      if (workNs[index(i)] <= limitNs) {
        return false;
      }
    }
    return true;
  }

  /** Where the newest but {@code age} lies. */
  private int index(int age) {
    return Math.floorMod(next - 1 - age, CAPACITY);
  }
}
