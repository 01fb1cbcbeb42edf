package io.posestream.smooth;

/**
 * Makes the smoothers of a stream; an own filter is plugged in as a lambda:
 *
 * <pre>{@code
 * engine.stream(camera).smoothing((signal, dimension) -> new MyFilter(dimension))
 * }</pre>
 *
 * <p>Threading: called on each thread that processes frames; a factory that is shared by streams
 * must be safe for use by several threads. Each smoother belongs to one thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SmootherFactory {
  /**
   * A new smoother.
   *
   * @param signal what it will smooth
   * @param dimension how many values a sample has, at least 1
   */
  Smoother create(Signal signal, int dimension);

  /** What a stream uses unless told otherwise: One Euro, as MediaPipe. */
  static SmootherFactory defaults() {
    return oneEuro();
  }

  /** Results as the networks give them. */
  static SmootherFactory none() {
    return StandardSmoothers.NONE;
  }

  /** {@link EmaSmoother} with {@link EmaSmoother#DEFAULT_ALPHA}. */
  static SmootherFactory ema() {
    return ema(EmaSmoother.DEFAULT_ALPHA);
  }

  /**
   * {@link EmaSmoother}; visibility keeps its own weight.
   *
   * @param alpha weight of the newest sample in (0, 1] at {@link EmaSmoother#NOMINAL_RATE_HZ}
   * @throws IllegalArgumentException if {@code alpha} is outside of that
   */
  static SmootherFactory ema(double alpha) {
    return StandardSmoothers.ema(alpha);
  }

  /** {@link OneEuroSmoother} with the constants of {@link OneEuroOptions} for each signal. */
  static SmootherFactory oneEuro() {
    return StandardSmoothers.ONE_EURO;
  }
}
