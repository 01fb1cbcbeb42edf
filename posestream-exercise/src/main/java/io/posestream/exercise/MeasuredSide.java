package io.posestream.exercise;

/**
 * Which side of the body a {@link Measure} is taken of; without meaning for one that has no sides.
 *
 * @since 0.1
 */
public enum MeasuredSide {
  /** The person's own left. */
  LEFT,
  /** The person's own right. */
  RIGHT,
  /** The mean of both, or the one that is seen. */
  MEAN,
  /** Of a signal: each side by itself; what both do at once counts once. */
  IN_TURN,
  /** Of a condition: both, as far as they are seen. */
  BOTH,
  /** Of a condition: the side whose repetition it is, or both if the signal is of both. */
  SAME,
  /** Of a condition: the side that the repetition is not of. */
  OTHER;

  boolean isOfSignal() {
    return this == LEFT || this == RIGHT || this == MEAN || this == IN_TURN;
  }

  boolean isOfCondition() {
    return this != IN_TURN;
  }
}
