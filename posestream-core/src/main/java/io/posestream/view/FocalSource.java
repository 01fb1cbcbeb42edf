package io.posestream.view;

/**
 * Where the focal length of a picture is known from.
 *
 * @since 0.1
 */
public enum FocalSource {
  /** From nowhere: that of a usual camera is assumed, and distances are as far off as it is. */
  ASSUMED,
  /** From the EXIF data of the picture. */
  EXIF,
  /** From the application. */
  GIVEN
}
