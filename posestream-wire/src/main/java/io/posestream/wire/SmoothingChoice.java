package io.posestream.wire;

import io.posestream.smooth.SmootherFactory;

/**
 * The filters that a client can choose from.
 *
 * @since 0.1
 */
public enum SmoothingChoice {
  /** Results as the networks give them. */
  NONE,
  /** Exponential moving average: steady, lags behind fast movement. */
  EMA,
  /** One Euro: steady at rest, follows fast movement. */
  ONE_EURO;

  /** What a stream is given. */
  public SmootherFactory factory() {
    return switch (this) {
      case NONE -> SmootherFactory.none();
      case EMA -> SmootherFactory.ema();
      case ONE_EURO -> SmootherFactory.oneEuro();
    };
  }
}
