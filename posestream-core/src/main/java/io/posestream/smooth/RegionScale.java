package io.posestream.smooth;

/** The value scale of image landmarks: speed is measured in region sizes. */
final class RegionScale {
  /** Below this, MediaPipe leaves the landmarks of a region unsmoothed. */
  private static final float SMALLEST_PX = 1e-6f;

  private RegionScale() {}

  static boolean isMeasurable(float sizePx) {
    return sizePx >= SMALLEST_PX && Float.isFinite(sizePx);
  }

  static float of(float sizePx) {
    return 1 / sizePx;
  }
}
