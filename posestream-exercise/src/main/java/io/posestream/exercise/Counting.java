package io.posestream.exercise;

/**
 * When a movement counts as a repetition: the signal leaves the start posture, passes {@link #end},
 * and returns. How well it was done is {@link Judging}'s to say. Immutable.
 *
 * @param start on this side of it is the start posture; below {@code end} for a signal that rises
 *     first, above it for one that falls first
 * @param end the movement must go beyond it
 * @param hysteresis how far the signal must come back from either threshold to have left it;
 *     higher: steadier against noise, later
 * @param leastRange least difference between start posture and farthest value of a repetition
 * @param leastS shorter repetitions do not count, seconds
 * @param mostS longer ones neither
 * @param mostPauseS nor do those that stay beyond 90 % of their range for longer, seconds
 * @param readyS how long the start posture must be held before the first repetition, seconds
 * @since 0.1
 */
public record Counting(
    double start,
    double end,
    double hysteresis,
    double leastRange,
    double leastS,
    double mostS,
    double mostPauseS,
    double readyS) {
  private static final double USUAL_HYSTERESIS_SHARE = 0.2;
  private static final double USUAL_LEAST_S = 0.5;
  private static final double USUAL_MOST_S = 15;
  private static final double USUAL_READY_S = 0.5;
  private static final double MOST_SECONDS = 600;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if values are not finite or contradict each other; the message
   *     names field, value and limit
   */
  public Counting {
    Numbers.requireWithin("counting.start", start, -360, 360);
    Numbers.requireWithin("counting.end", end, -360, 360);
    double span = Math.abs(end - start);
    if (span == 0) {
      throw new IllegalArgumentException(
          "counting.end must differ from counting.start " + Numbers.text(start));
    }
    if (!(hysteresis > 0 && hysteresis < span)) {
      throw new IllegalArgumentException(
          "counting.hysteresis must be positive and below the "
              + Numbers.text(span)
              + " between counting.start and counting.end: "
              + Numbers.text(hysteresis));
    }
    Numbers.requireWithin("counting.leastRange", leastRange, 0, 360);
    Numbers.requireWithin("counting.leastS", leastS, 0, MOST_SECONDS);
    Numbers.requireWithin("counting.mostS", mostS, 0, MOST_SECONDS);
    if (!(leastS < mostS)) {
      throw new IllegalArgumentException(
          "counting.leastS must be below counting.mostS "
              + Numbers.text(mostS)
              + ": "
              + Numbers.text(leastS));
    }
    Numbers.requireWithin("counting.mostPauseS", mostPauseS, 0, MOST_SECONDS);
    Numbers.requireWithin("counting.readyS", readyS, 0, 10);
  }

  /** Counts what goes from one threshold beyond the other and back, with the usual times. */
  public static Counting between(double start, double end) {
    double span = Math.abs(end - start);
    return new Counting(
        start,
        end,
        USUAL_HYSTERESIS_SHARE * span,
        span,
        USUAL_LEAST_S,
        USUAL_MOST_S,
        USUAL_MOST_S,
        USUAL_READY_S);
  }

  /** The same with another hysteresis. */
  public Counting withHysteresis(double hysteresis) {
    return new Counting(start, end, hysteresis, leastRange, leastS, mostS, mostPauseS, readyS);
  }

  /** The same with another least range. */
  public Counting withLeastRange(double leastRange) {
    return new Counting(start, end, hysteresis, leastRange, leastS, mostS, mostPauseS, readyS);
  }

  /** The same for repetitions of {@code leastS} to {@code mostS} seconds. */
  public Counting lasting(double leastS, double mostS) {
    return new Counting(start, end, hysteresis, leastRange, leastS, mostS, mostPauseS, readyS);
  }

  /** The same for repetitions that pause at their end for no longer. */
  public Counting withMostPauseS(double mostPauseS) {
    return new Counting(start, end, hysteresis, leastRange, leastS, mostS, mostPauseS, readyS);
  }

  /** The same with another time in the start posture. */
  public Counting withReadyS(double readyS) {
    return new Counting(start, end, hysteresis, leastRange, leastS, mostS, mostPauseS, readyS);
  }

  /** 0 at the start threshold, 1 at the end threshold, beyond them below 0 and above 1. */
  double progress(double value) {
    return (value - start) / (end - start);
  }

  /** The hysteresis as a share of the way. */
  double hysteresisShare() {
    return hysteresis / Math.abs(end - start);
  }

  boolean rises() {
    return end > start;
  }
}
