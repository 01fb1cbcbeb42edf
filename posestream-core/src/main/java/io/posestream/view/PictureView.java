package io.posestream.view;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.Image;
import io.posestream.skeleton.Landmarks;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a picture was taken: a pinhole camera whose axis goes through the picture's middle.
 *
 * @param widthPx width of the picture
 * @param heightPx height of the picture
 * @param focalPx focal length in pixels
 * @param source where the focal length is known from
 * @since 0.1
 */
public record PictureView(int widthPx, int heightPx, double focalPx, FocalSource source) {
  /** The narrowest field of view that can be given, in degrees. */
  public static final double MIN_FIELD_DEG = 5;

  /** The widest field of view that can be given, in degrees; no pinhole shows more. */
  public static final double MAX_FIELD_DEG = 150;

  /** Focal length of an unknown camera, by the picture's longer side: 55° of view. */
  private static final double ASSUMED_FOCAL = 0.95;

  /** The diagonal of 36 mm × 24 mm, which EXIF's "35 mm" focal length belongs to. */
  private static final double FILM_DIAGONAL_MM = Math.hypot(36, 24);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException unless sides and focal length are positive and finite
   */
  public PictureView {
    Objects.requireNonNull(source, "source");
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
    double focalPx = ASSUMED_FOCAL * Math.max(widthPx, heightPx);
    return new PictureView(widthPx, heightPx, focalPx, FocalSource.ASSUMED);
  }

  /**
   * The view of a camera whose field of view is known.
   *
   * @param fieldDeg how many degrees the longer side of the picture shows
   * @throws IllegalArgumentException unless it lies in 5..150
   */
  public static PictureView ofField(int widthPx, int heightPx, double fieldDeg) {
    requireField(fieldDeg);
    double focalPx = Math.max(widthPx, heightPx) / (2 * Math.tan(Math.toRadians(fieldDeg) / 2));
    return new PictureView(widthPx, heightPx, focalPx, FocalSource.GIVEN);
  }

  /**
   * Checks a field of view.
   *
   * @throws IllegalArgumentException unless it lies in 5..150
   */
  public static void requireField(double fieldDeg) {
    if (!(fieldDeg >= MIN_FIELD_DEG && fieldDeg <= MAX_FIELD_DEG)) {
      throw new IllegalArgumentException(
          "the field of view must lie in 5..150 degrees: " + fieldDeg);
    }
  }

  /**
   * The view that a picture's EXIF data tell (JPEG's {@code FocalLengthIn35mmFilm}, by the
   * diagonal), else {@link #assumed}.
   *
   * @param image the picture as it came
   */
  public static PictureView of(Image image, int widthPx, int heightPx) {
    Objects.requireNonNull(image, "image");
    OptionalDouble focalMm =
        image instanceof EncodedImage encoded
            ? ExifFocalLength.in35Mm(encoded.bytes())
            : OptionalDouble.empty();
    return focalMm.isPresent()
        ? new PictureView(
            widthPx,
            heightPx,
            focalMm.getAsDouble() / FILM_DIAGONAL_MM * Math.hypot(widthPx, heightPx),
            FocalSource.EXIF)
        : assumed(widthPx, heightPx);
  }

  /**
   * Points in camera space: metres, origin at the lens, x right, y down, z along the camera's axis.
   *
   * @param image image landmarks in pixels of the picture, each on a ray from the lens
   * @param depthM z of each
   * @return as many points as the image landmarks and as visible
   */
  public Landmarks atDepths(Landmarks image, float[] depthM) {
    float[] values = new float[image.size() * Landmarks.STRIDE];
    image.copyTo(values);
    for (int i = 0; i < image.size(); i++) {
      double perPx = depthM[i] / focalPx;
      values[i * Landmarks.STRIDE] = (float) (perPx * (image.x(i) - widthPx / 2.0));
      values[i * Landmarks.STRIDE + 1] = (float) (perPx * (image.y(i) - heightPx / 2.0));
      values[i * Landmarks.STRIDE + 2] = depthM[i];
    }
    return Landmarks.of(values);
  }
}
