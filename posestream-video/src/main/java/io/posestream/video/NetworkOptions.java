package io.posestream.video;

import java.time.Duration;
import java.util.Objects;

/**
 * How patient a {@link NetworkSource} is.
 *
 * @param timeout how long connecting, and waiting for the next data, may take before the connection
 *     counts as lost. Longer: survives worse networks, notices a dead camera later
 * @param giveUp how long a live stream may go without a picture before it ends with an error;
 *     connecting is retried until then. Zero: never retried
 * @since 0.1
 */
public record NetworkOptions(Duration timeout, Duration giveUp) {
  /** Longer than the pause between two key frames or two parts of a playlist usually is. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /** A camera that restarts is back by then. */
  public static final Duration DEFAULT_GIVE_UP = Duration.ofSeconds(60);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if {@code timeout} is not positive or {@code giveUp} is
   *     negative
   */
  public NetworkOptions {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(giveUp, "giveUp");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive: " + timeout);
    }
    if (giveUp.isNegative()) {
      throw new IllegalArgumentException("giveUp must not be negative: " + giveUp);
    }
  }

  /** 10 s without data, 60 s without a picture. */
  public static NetworkOptions defaults() {
    return new NetworkOptions(DEFAULT_TIMEOUT, DEFAULT_GIVE_UP);
  }

  /** The same with another {@code giveUp}. */
  public NetworkOptions givingUpAfter(Duration newGiveUp) {
    return new NetworkOptions(timeout, newGiveUp);
  }
}
