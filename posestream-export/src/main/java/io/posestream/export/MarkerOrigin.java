package io.posestream.export;

/**
 * Where the markers of a {@link Take} are measured from.
 *
 * @since 0.1
 */
public enum MarkerOrigin {
  /** The point of the floor below the camera; y is straight down, the floor lies at 0. */
  FLOOR,

  /** The lens; y is down in the picture. */
  CAMERA,

  /** The middle of the hips in each frame: where the person is, is not known. */
  HIPS
}
