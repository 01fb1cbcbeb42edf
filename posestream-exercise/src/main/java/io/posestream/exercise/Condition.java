package io.posestream.exercise;

import java.util.Objects;

/**
 * What must hold beside the signal for a repetition to count. A measure that is not seen breaks no
 * condition, but does not meet one at the end of the movement either. Immutable.
 *
 * @param measure what is measured
 * @param side of which side
 * @param atLeast lower limit, negative infinity for none
 * @param atMost upper limit, infinity for none
 * @param when when it must hold
 * @param hint what to tell somebody who breaks it, in the imperative
 * @since 0.1
 */
public record Condition(
    Measure measure, MeasuredSide side, double atLeast, double atMost, When when, String hint) {
  /**
   * When a condition must hold.
   *
   * @since 0.1
   */
  public enum When {
    /** In the start posture, before and after a repetition. */
    START,
    /**
     * At the end of the movement, together with the other conditions of the end: in at least a
     * quarter of the frames there in which all of them are seen.
     */
    END,
    /** From the start posture to the start posture, but for 0.3 s. */
    ALWAYS
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a limit is NaN, both are missing or contradict each other,
   *     the side is {@code IN_TURN}, or there is no hint
   */
  public Condition {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(hint, "hint");
    if (Double.isNaN(atLeast) || Double.isNaN(atMost)) {
      throw new IllegalArgumentException(
          "atLeast and atMost must be numbers: " + atLeast + ", " + atMost);
    }
    if (!(atLeast < atMost)) {
      throw new IllegalArgumentException(
          "atLeast must be below atMost " + Numbers.text(atMost) + ": " + Numbers.text(atLeast));
    }
    if (atLeast == Double.NEGATIVE_INFINITY && atMost == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("a condition needs atLeast or atMost");
    }
    if (!side.isOfCondition()) {
      throw new IllegalArgumentException(
          "side of a condition must be left, right, mean, both, same or other: "
              + Numbers.lowerCamel(side));
    }
    if (hint.isBlank()) {
      throw new IllegalArgumentException("a condition needs a hint");
    }
  }

  /** A measure of both sides must not exceed a limit. */
  public static Condition atMost(Measure measure, double limit, When when, String hint) {
    return new Condition(measure, MeasuredSide.BOTH, Double.NEGATIVE_INFINITY, limit, when, hint);
  }

  /** A measure of both sides must reach a limit. */
  public static Condition atLeast(Measure measure, double limit, When when, String hint) {
    return new Condition(measure, MeasuredSide.BOTH, limit, Double.POSITIVE_INFINITY, when, hint);
  }

  /** The same of another side. */
  public Condition of(MeasuredSide side) {
    return new Condition(measure, side, atLeast, atMost, when, hint);
  }

  boolean allows(double value) {
    return value >= atLeast && value <= atMost;
  }
}
