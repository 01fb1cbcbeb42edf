package io.posestream.smooth;

/** The factories that come with posestream. */
final class StandardSmoothers {
  /**
   * MediaPipe's low-pass filter of visibility: weight 0.1 at 30 frames a second, but made
   * time-aware, so that a point fades equally fast (about 0.3 s) at any frame rate.
   */
  private static final double VISIBILITY_ALPHA = 0.1;

  private static final double VISIBILITY_RATE_HZ = 30;

  static final SmootherFactory NONE = (signal, dimension) -> new PassThrough(dimension);

  static final SmootherFactory ONE_EURO =
      (signal, dimension) ->
          switch (signal) {
            case BODY_IMAGE -> OneEuroSmoother.of(dimension, OneEuroOptions.BODY_IMAGE);
            case BODY_WORLD, BODY_FITTED ->
                OneEuroSmoother.of(dimension, OneEuroOptions.BODY_WORLD);
            case HAND_IMAGE -> OneEuroSmoother.of(dimension, OneEuroOptions.HAND_IMAGE);
            case HAND_WORLD -> OneEuroSmoother.of(dimension, OneEuroOptions.HAND_WORLD);
            case ANGLE -> OneEuroSmoother.of(dimension, OneEuroOptions.ANGLE);
            case VISIBILITY -> visibility(dimension);
          };

  private StandardSmoothers() {}

  static SmootherFactory ema(double alpha) {
    ElapsedTimeEma.requireAlpha(alpha);
    return (signal, dimension) ->
        signal == Signal.VISIBILITY
            ? visibility(dimension)
            : EmaSmoother.of(dimension, alpha, EmaSmoother.NOMINAL_RATE_HZ);
  }

  private static Smoother visibility(int dimension) {
    return EmaSmoother.of(dimension, VISIBILITY_ALPHA, VISIBILITY_RATE_HZ);
  }
}
