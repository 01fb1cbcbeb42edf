package io.posestream.models.hand;

import java.util.Arrays;

/** The scores of the newest frames. Not thread-safe. */
final class RecentScores {
  /** Half a second at 30 fps. */
  private static final int CAPACITY = 15;

  private final float[] scores = new float[CAPACITY];
  private final float[] sorted = new float[CAPACITY];
  private int count;
  private int next;

  void add(float score) {
    scores[next] = score;
    next = (next + 1) % CAPACITY;
    count = Math.min(count + 1, CAPACITY);
  }

  /** The median; of an even number of scores the lower one of the two in the middle. */
  float median() {
    System.arraycopy(scores, 0, sorted, 0, count);
    Arrays.sort(sorted, 0, count);
    return sorted[(count - 1) / 2];
  }

  void clear() {
    count = 0;
    next = 0;
  }
}
