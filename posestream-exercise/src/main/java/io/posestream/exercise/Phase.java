package io.posestream.exercise;

/**
 * Where in an exercise somebody is.
 *
 * @since 0.1
 */
public enum Phase {
  /** Not in the exercise: getting into position, doing something else, or not seen. */
  AWAY,
  /** In the start posture, held long enough for a repetition to begin. */
  START,
  /** On the way from the start posture. */
  FORWARD,
  /** Beyond the end threshold. */
  END,
  /** On the way back. */
  BACK,
  /** Of an exercise that is held: holding. */
  HOLD;

  boolean isMoving() {
    return this == FORWARD || this == END || this == BACK;
  }
}
