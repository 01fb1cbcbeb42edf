package io.posestream.joint;

/**
 * How a picture was taken: a pinhole camera whose axis goes through the picture's middle.
 *
 * @param widthPx width of the picture
 * @param heightPx height of the picture
 * @param focalPx focal length in pixels
 * @since 0.1
 */
public record PictureView(int widthPx, int heightPx, double focalPx) {
  /** Focal length of an unknown camera, by the picture's longer side: 55° of view. */
  private static final double ASSUMED_FOCAL = 0.95;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException unless sides and focal length are positive and finite
   */
  public PictureView {
    if (widthPx <= 0 || heightPx <= 0 || !(focalPx > 0 && focalPx < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a view needs positive sides and focal length: "
              + widthPx
              + "×"
              + heightPx
              + " px, "
              + focalPx
              + " px");
    }
  }

  /** The view of a camera of which nothing is known. */
  public static PictureView assumed(int widthPx, int heightPx) {
    return new PictureView(widthPx, heightPx, ASSUMED_FOCAL * Math.max(widthPx, heightPx));
  }
}
