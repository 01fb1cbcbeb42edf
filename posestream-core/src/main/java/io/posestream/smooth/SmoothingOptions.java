package io.posestream.smooth;

/**
 * Which filter a stream uses, for everything that is smoothed; one of three, never two stacked.
 * Immutable.
 */
public sealed interface SmoothingOptions {
  /** Results as the networks give them. */
  record None() implements SmoothingOptions {}

  /**
   * The exponential moving average.
   *
   * @param alpha weight of the newest sample in (0, 1] at {@link EmaSmoother#NOMINAL_RATE_HZ}
   */
  record Ema(double alpha) implements SmoothingOptions {
    public Ema {
      if (!(alpha > 0 && alpha <= 1)) {
        throw new IllegalArgumentException("alpha must lie in (0, 1]: " + alpha);
      }
    }
  }

  /** The One Euro filter with the constants of {@link OneEuroOptions}. */
  record OneEuro() implements SmoothingOptions {}

  /** What a stream uses unless told otherwise: One Euro, as MediaPipe. */
  static SmoothingOptions defaults() {
    return oneEuro();
  }

  /** No smoothing. */
  static SmoothingOptions none() {
    return new None();
  }

  /** The exponential moving average with the default weight. */
  static SmoothingOptions ema() {
    return ema(EmaSmoother.DEFAULT_ALPHA);
  }

  /** The exponential moving average with the weight {@code alpha} in (0, 1]. */
  static SmoothingOptions ema(double alpha) {
    return new Ema(alpha);
  }

  /** The One Euro filter. */
  static SmoothingOptions oneEuro() {
    return new OneEuro();
  }
}
