package io.posestream.offline;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * A low-pass filter without lag for a recorded signal: a Butterworth filter of second order, run
 * forwards and then backwards in time.
 *
 * <p>Of an amplitude at frequency f, {@code 1 / (1 + (√2 − 1) (f / cutoff)⁴)} is left: 71 % at the
 * cutoff. Each pass has a cutoff higher by the factor {@code (√2 − 1)^(−1/4)}, because both
 * together lower it by as much (D. A. Winter, <i>Biomechanics and Motor Control of Human
 * Movement</i>, chapter on smoothing of kinematic data).
 *
 * <p>Times need not be even. The filter is the exact solution of its differential equation over
 * each interval, for an input that is interpolated between the samples.
 *
 * <p>A run is a stretch of known values with no two further apart than {@link #MAX_GAP}; nothing
 * crosses from one run to another. Unknown values within a run are bridged by a straight line
 * before filtering. Both ends of a run are continued by the run itself, turned by 180° about its
 * last point, so that a run begins and ends without a transient.
 *
 * <p>Laws:
 *
 * <ul>
 *   <li>{@code filter(c, c, …) = c}; a straight line of at least two periods of the cutoff stays
 *       that line;
 *   <li>{@code filter(p·x + q·z) = p·filter(x) + q·filter(z)};
 *   <li>{@code filter(reversed x) = reversed filter(x)} for even times;
 *   <li>a step is overshot by at most 10 % of its height, on either side, for times that jitter by
 *       less than the distance of two frames (5 % for even times);
 *   <li>frames that come in bursts leave noise about as large as it is;
 *   <li>what is known stays known, what is unknown outside of a run stays unknown.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ZeroPhaseFilter {
  /**
   * Of human movement, biomechanics keeps what is below 6 Hz. Lower: smoother, fast movements lose
   * range. Higher: more of the networks' jitter is kept.
   */
  public static final double DEFAULT_CUTOFF_HZ = 6;

  /**
   * Unknown values are bridged over no more than this between two known ones. Longer: fewer gaps,
   * more that is made up; within 250 ms a limb turns around.
   */
  public static final Duration MAX_GAP = Duration.ofMillis(250);

  private static final long MAX_GAP_NS = MAX_GAP.toNanos();

  private final double cutoffHz;

  private ZeroPhaseFilter(double cutoffHz) {
    this.cutoffHz = cutoffHz;
  }

  /**
   * A filter.
   *
   * @param cutoffHz where 71 % of an amplitude are left
   * @throws IllegalArgumentException unless positive and finite
   */
  public static ZeroPhaseFilter of(double cutoffHz) {
    if (!(cutoffHz > 0 && cutoffHz < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cutoffHz must be positive and finite: " + cutoffHz);
    }
    return new ZeroPhaseFilter(cutoffHz);
  }

  /** A filter of {@link #DEFAULT_CUTOFF_HZ}. */
  public static ZeroPhaseFilter standard() {
    return of(DEFAULT_CUTOFF_HZ);
  }

  /** Where 71 % of an amplitude are left. */
  public double cutoffHz() {
    return cutoffHz;
  }

  /**
   * Filters a recording.
   *
   * @param timesNs time of each value, increasing. Not modified.
   * @param values NaN where unknown. Not modified.
   * @return as many values; NaN where unknown and not within a run
   * @throws IllegalArgumentException if there are not as many of both, times do not increase, or a
   *     value is infinite
   */
  public float[] filter(long[] timesNs, float[] values) {
    requireRecording(timesNs, values);
    float[] filtered = new float[values.length];
    Arrays.fill(filtered, Float.NaN);
    int first = nextKnown(values, 0);
    while (first < values.length) {
      int last = first;
      int next = nextKnown(values, last + 1);
      while (next < values.length && timesNs[next] - timesNs[last] <= MAX_GAP_NS) {
        last = next;
        next = nextKnown(values, last + 1);
      }
      new FilteredRun(timesNs, values, first, last).filter(cutoffHz, filtered);
      first = next;
    }
    return filtered;
  }

  private static int nextKnown(float[] values, int from) {
    int next = from;
    while (next < values.length && Float.isNaN(values[next])) {
      next++;
    }
    return next;
  }

  private static void requireRecording(long[] timesNs, float[] values) {
    Objects.requireNonNull(timesNs, "timesNs");
    Objects.requireNonNull(values, "values");
    if (timesNs.length != values.length) {
      throw new IllegalArgumentException(
          "there are " + timesNs.length + " times and " + values.length + " values");
    }
    for (int i = 0; i < values.length; i++) {
      if (Float.isInfinite(values[i])) {
        throw new IllegalArgumentException("value " + i + " is " + values[i]);
      }
      if (i > 0 && timesNs[i] <= timesNs[i - 1]) {
        throw new IllegalArgumentException("time " + i + " is not after the one before");
      }
    }
  }
}
