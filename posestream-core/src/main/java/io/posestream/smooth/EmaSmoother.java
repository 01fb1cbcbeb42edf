package io.posestream.smooth;

import java.time.Duration;

/**
 * An exponential moving average that depends on elapsed time: {@code y += alpha(Δt) · (x − y)}.
 *
 * <p>Laws, checked by {@code EmaSmootherPropertyTest}, with {@code α} the weight of the newest
 * sample at the nominal rate and {@code a, b} elapsed times:
 *
 * <ul>
 *   <li>{@code alpha(Δt) = 1 − (1 − α)^(Δt · rate)}, hence {@code alpha(1/rate) = α};
 *   <li>{@code 1 − alpha(a + b) = (1 − alpha(a)) · (1 − alpha(b))}: for an input that holds still,
 *       equal elapsed time gives the equal result, at 12 and at 60 frames a second;
 *   <li>{@code smooth(p·x + q·z) = p·smooth(x) + q·smooth(z)};
 *   <li>a sample that comes later than {@link #RESET_GAP} after the one before passes through, as
 *       after a reset.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public interface EmaSmoother extends Smoother {
  /** Weight of the newest sample at the nominal rate. Higher: less lag, more jitter. */
  double DEFAULT_ALPHA = 0.7;

  /** Frames a second at which {@link #DEFAULT_ALPHA} is meant: a web camera's usual rate. */
  double NOMINAL_RATE_HZ = 24;

  /**
   * After a longer silence the old value says nothing about the new one. Half a second is several
   * times the distance of the slowest frames worth smoothing, and shorter than most gestures.
   */
  Duration RESET_GAP = Duration.ofMillis(500);

  /** Weight 0..1 of a sample that comes {@code elapsedNs} ≥ 0 after the one before. */
  double alpha(long elapsedNs);

  /** A filter of {@code dimension} values with the default weight. */
  static EmaSmoother of(int dimension) {
    return of(dimension, DEFAULT_ALPHA, NOMINAL_RATE_HZ);
  }

  /**
   * A filter of {@code dimension} values.
   *
   * @param alpha weight of the newest sample in (0, 1] at {@code rateHz}; 1 smooths nothing
   * @param rateHz frames a second at which {@code alpha} is meant, positive
   */
  static EmaSmoother of(int dimension, double alpha, double rateHz) {
    return new ElapsedTimeEma(dimension, alpha, rateHz);
  }
}
