package io.posestream.video;

/**
 * The size of a picture whose pixels are as wide as they are high. The short side is stretched, so
 * that no detail is lost.
 *
 * @param width width in pixels
 * @param height height in pixels
 */
record SquarePixels(int width, int height) {
  /** Ratios beyond this are errors in the file, not pictures. */
  private static final double MAX_RATIO = 8;

  /**
   * The size on a screen.
   *
   * @param width stored width in pixels
   * @param height stored height in pixels
   * @param pixelRatio width of a stored pixel divided by its height; not positive if unknown
   */
  static SquarePixels of(int width, int height, double pixelRatio) {
    boolean plausible = pixelRatio >= 1 / MAX_RATIO && pixelRatio <= MAX_RATIO;
    if (!plausible) {
      return new SquarePixels(width, height);
    }
    return pixelRatio >= 1
        ? new SquarePixels((int) Math.round(width * pixelRatio), height)
        : new SquarePixels(width, (int) Math.round(height / pixelRatio));
  }

  /** Width and height exchanged. */
  SquarePixels sideways() {
    return new SquarePixels(/* width= */ height, /* height= */ width);
  }
}
