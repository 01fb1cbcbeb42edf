package io.posestream.models.detection;

/**
 * The empty margins around a picture that was fitted into a square input, as fractions of that
 * input.
 *
 * @param horizontal margin on the left, and the same on the right
 * @param vertical margin at the top, and the same at the bottom
 */
public record Letterbox(float horizontal, float vertical) {
  /** Margins of a picture of that size in a square. */
  public static Letterbox ofPicture(int widthPx, int heightPx) {
    float longSide = Math.max(widthPx, heightPx);
    return new Letterbox((1 - widthPx / longSide) / 2, (1 - heightPx / longSide) / 2);
  }

  /** From input coordinates 0..1 to picture coordinates 0..1. */
  public Detection inputToPicture(Detection detection) {
    float scaleX = 1 / (1 - 2 * horizontal);
    float scaleY = 1 / (1 - 2 * vertical);
    return detection.mapped(scaleX, -horizontal * scaleX, scaleY, -vertical * scaleY);
  }
}
