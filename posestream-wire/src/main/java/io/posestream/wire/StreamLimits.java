package io.posestream.wire;

/**
 * The limits of what a client may send; it is told in {@code hello}. Immutable.
 *
 * @param maxMessageBytes longest binary message in bytes; a longer one ends the connection
 * @param maxTextBytes longest text message in bytes of UTF-8; a longer one ends the connection
 * @param maxPixels width times height of the largest picture; a larger one gives a failed result
 * @param maxFramesPerSecond frames above this rate are dropped
 * @since 0.1
 */
public record StreamLimits(
    int maxMessageBytes, int maxTextBytes, int maxPixels, int maxFramesPerSecond) {
  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1, by its name
   */
  public StreamLimits {
    requirePositive("maxMessageBytes", maxMessageBytes);
    requirePositive("maxTextBytes", maxTextBytes);
    requirePositive("maxPixels", maxPixels);
    requirePositive("maxFramesPerSecond", maxFramesPerSecond);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1: " + value);
    }
  }
}
