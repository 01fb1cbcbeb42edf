package io.posestream.smooth;

/** Which filter the options stand for. */
final class Smoothers {
  private Smoothers() {}

  static Smoother of(int dimension, SmoothingOptions options, OneEuroOptions oneEuro) {
    if (options instanceof SmoothingOptions.Ema ema) {
      return EmaSmoother.of(dimension, ema.alpha(), EmaSmoother.NOMINAL_RATE_HZ);
    }
    if (options instanceof SmoothingOptions.OneEuro) {
      return OneEuroSmoother.of(dimension, oneEuro);
    }
    return new PassThrough(dimension);
  }
}
