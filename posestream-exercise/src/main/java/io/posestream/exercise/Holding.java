package io.posestream.exercise;

/**
 * When a posture counts as held; of an exercise that is held instead of repeated. Immutable.
 *
 * @param atLeast lower limit of the signal, negative infinity for none
 * @param atMost upper limit of the signal, infinity for none
 * @param leastS shorter holds do not count, seconds
 * @since 0.1
 */
public record Holding(double atLeast, double atMost, double leastS) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the limits contradict each other, or the time is not in
   *     0.5..600
   */
  public Holding {
    if (!(atLeast < atMost)) {
      throw new IllegalArgumentException(
          "hold.atLeast must be below hold.atMost "
              + Numbers.text(atMost)
              + ": "
              + Numbers.text(atLeast));
    }
    Numbers.requireWithin("hold.leastS", leastS, 0.5, 600);
  }

  boolean allows(double value) {
    return value >= atLeast && value <= atMost;
  }
}
