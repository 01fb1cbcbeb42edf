package io.posestream.quality;

/**
 * The percentile by nearest rank: the least of some values that a given share of them does not
 * exceed. It is always one of the values, and all of posestream computes percentiles with it.
 *
 * @since 0.1
 */
public final class Percentile {
  private Percentile() {}

  /**
   * Where the percentile of {@code count} ascending values stands: {@code ⌈share · count⌉ − 1}, and
   * 0 for a share of 0.
   *
   * @param share in [0, 1]: 0.5 for the median, 1 for the greatest value
   * @param count how many values there are, at least 1
   * @return an index in [0, count)
   * @throws IllegalArgumentException if an argument is out of range or {@code share} is NaN
   */
  public static int index(double share, int count) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1: " + share);
    }
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1: " + count);
    }
    return Math.max(0, (int) Math.ceil(share * count) - 1);
  }
}
