package io.posestream.server;

/**
 * How a recording is replayed. Immutable.
 *
 * @param speed how many times as fast as it was recorded, above 0
 * @param loop whether it begins anew at its end: the connection is closed with 1012 (restart), and
 *     clients that connect again, as the page does, see it from the beginning
 * @since 0.1
 */
public record ReplayOptions(double speed, boolean loop) {
  /**
   * Checks the speed.
   *
   * @throws IllegalArgumentException if it is not above 0 or not finite
   */
  public ReplayOptions {
    if (!(speed > 0) || !Double.isFinite(speed)) {
      throw new IllegalArgumentException("speed must be above 0: " + speed);
    }
  }

  /** As fast as it was recorded, once. */
  public static ReplayOptions defaults() {
    return new ReplayOptions(1, false);
  }
}
