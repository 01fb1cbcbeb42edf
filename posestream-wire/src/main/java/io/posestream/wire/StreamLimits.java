package io.posestream.wire;

/**
 * The limits that a client is told.
 *
 * @param maxMessageBytes longest binary message
 * @param maxTextBytes longest text message
 * @param maxPixels largest picture
 * @param maxFramesPerSecond frames above this rate are dropped
 */
public record StreamLimits(
    int maxMessageBytes, int maxTextBytes, int maxPixels, int maxFramesPerSecond) {
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
