package io.posestream.exercise;

import java.util.Objects;

/**
 * What somebody should change to be counted, or to do better. Immutable.
 *
 * @param kind what it is about
 * @param text in words for the person, such as {@code left arm not visible}
 * @since 0.1
 */
public record Hint(Kind kind, String text) {
  /**
   * What a hint is about, the most urgent first.
   *
   * @since 0.1
   */
  public enum Kind {
    /** A part of the body that is needed is hidden or outside of the picture. */
    NOT_VISIBLE,
    /** The body is seen from a side from which the movement cannot be measured well. */
    VIEW,
    /** The body is not in the posture of the exercise. */
    POSTURE,
    /** A condition of the exercise is broken. */
    CONDITION,
    /** The start posture is not taken, or not held long enough. */
    START,
    /** The last movement was too small, too long or too short to count. */
    NOT_COUNTED,
    /** The last repetition counted, with a fault. */
    FAULT
  }

  public Hint {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
