package io.posestream.smooth;

/**
 * What a {@link Smoother} is made for. Each signal of each person has a smoother of its own.
 *
 * @since 0.1
 */
public enum Signal {
  /** x, y, z of a body's image landmarks; pixels, value scale 1/size of the body in pixels. */
  BODY_IMAGE,
  /** x, y, z of a body's world landmarks; metres. */
  BODY_WORLD,
  /** x, y, z of a body's fitted joints; metres. */
  BODY_FITTED,
  /** Visibility of a body's landmarks, 0..1. */
  VISIBILITY,
  /** x, y, z of a hand's image landmarks; pixels, value scale 1/size of the hand in pixels. */
  HAND_IMAGE,
  /** x, y, z of a hand's world landmarks; metres. */
  HAND_WORLD,
  /** One interior joint angle; degrees. */
  ANGLE
}
