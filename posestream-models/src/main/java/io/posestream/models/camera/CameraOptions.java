package io.posestream.models.camera;

/**
 * What is asked of a camera; it gives the nearest that it has.
 *
 * @param widthPx width in pixels, at least 1
 * @param heightPx height in pixels, at least 1
 * @param fps frames per second, positive
 */
public record CameraOptions(int widthPx, int heightPx, double fps) {
  /** Every camera has this size, and the networks look at less. */
  public static final int DEFAULT_WIDTH_PX = 640;

  /** See {@link #DEFAULT_WIDTH_PX}. */
  public static final int DEFAULT_HEIGHT_PX = 480;

  /** What nearly every camera reaches at that size. */
  public static final double DEFAULT_FPS = 30;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public CameraOptions {
    if (widthPx < 1 || heightPx < 1) {
      throw new IllegalArgumentException(
          "camera sides must be at least 1 px: " + widthPx + "×" + heightPx);
    }
    if (!(fps > 0) || Double.isInfinite(fps)) {
      throw new IllegalArgumentException("fps must be positive and finite: " + fps);
    }
  }

  /** 640×480 px at 30 frames per second. */
  public static CameraOptions defaults() {
    return new CameraOptions(DEFAULT_WIDTH_PX, DEFAULT_HEIGHT_PX, DEFAULT_FPS);
  }
}
