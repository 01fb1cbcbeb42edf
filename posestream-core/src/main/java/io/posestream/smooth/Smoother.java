package io.posestream.smooth;

/**
 * A filter for a vector of values that belong to one track. What it does depends on elapsed time,
 * never on the number of frames.
 *
 * <p>Laws, checked for every implementation by {@code SmootherContract}:
 *
 * <ul>
 *   <li>the first sample after a reset passes through unchanged;
 *   <li>a constant stays that constant: {@code smooth(c, c, …) = c};
 *   <li>{@code smooth(x + c) = smooth(x) + c};
 *   <li>a sample whose time is not after the one before is returned as it is, and the state stays.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public interface Smoother {
  /** Number of values in a sample. */
  int dimension();

  /**
   * Filters one sample.
   *
   * @param values the sample, {@link #dimension()} finite values at the beginning. Not modified
   *     unless it is also {@code smoothed}.
   * @param valueScale multiplies the values wherever a filter measures speed, so that its constants
   *     hold for any size in the picture; 1 for metres and degrees, 1/size in pixels for pixels.
   *     Filters whose constants know no speed ignore it.
   * @param timeNs time of the sample
   * @param smoothed (Output) the filtered sample; may be {@code values}
   * @throws IllegalArgumentException if a value is NaN or infinite, naming it; the state stays
   */
  void smooth(float[] values, float valueScale, long timeNs, float[] smoothed);

  /** Forgets everything; the next sample passes through. */
  void reset();
}
