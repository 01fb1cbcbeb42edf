package io.posestream.calibration;

/**
 * Why somebody cannot be calibrated yet.
 *
 * @since 0.1
 */
public enum StanceProblem {
  /** Parts of the body that are needed are not seen. */
  NOT_SEEN,

  /** A joint is bent too far for a neutral position. */
  NOT_NEUTRAL,

  /** The body moves. */
  MOVING
}
