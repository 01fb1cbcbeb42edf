package io.posestream.exercise;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a counted repetition is judged; what is not asked for is NaN. Immutable.
 *
 * @param full the farthest value must reach it, or the repetition is too shallow
 * @param tooFar the farthest value must not go beyond it
 * @param mostDifference of the ranges of left and right, in the signal's unit
 * @param leastForwardS the way from the start posture to the end must take that long, seconds
 * @param leastBackS the way back must take that long, seconds
 * @since 0.1
 */
public record Judging(
    double full, double tooFar, double mostDifference, double leastForwardS, double leastBackS) {
  /** Every counted repetition is a full one. */
  public static final Judging NONE =
      new Judging(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a difference or time is negative
   */
  public Judging {
    requireNotNegative("judging.mostDifference", mostDifference);
    requireNotNegative("judging.leastForwardS", leastForwardS);
    requireNotNegative("judging.leastBackS", leastBackS);
  }

  private static void requireNotNegative(String field, double value) {
    if (value < 0) {
      throw new IllegalArgumentException(field + " must not be negative: " + Numbers.text(value));
    }
  }

  /**
   * Whether it differs from {@link #NONE}. A record's {@code equals} would do, but on JDK 17 it
   * keeps the class loader of the record in memory, and with it a web application.
   */
  boolean asksForSomething() {
    return !(Double.isNaN(full)
        && Double.isNaN(tooFar)
        && Double.isNaN(mostDifference)
        && Double.isNaN(leastForwardS)
        && Double.isNaN(leastBackS));
  }

  /** Judges the farthest value alone. */
  public static Judging full(double full) {
    return NONE.withFull(full);
  }

  /** The same with another value of a full repetition. */
  public Judging withFull(double full) {
    return new Judging(full, tooFar, mostDifference, leastForwardS, leastBackS);
  }

  /** The same with a limit of the farthest value. */
  public Judging withTooFar(double tooFar) {
    return new Judging(full, tooFar, mostDifference, leastForwardS, leastBackS);
  }

  /** The same with a limit of the difference between left and right. */
  public Judging withMostDifference(double mostDifference) {
    return new Judging(full, tooFar, mostDifference, leastForwardS, leastBackS);
  }

  /** The same with least durations of both ways. */
  public Judging withLeastS(double forwardS, double backS) {
    return new Judging(full, tooFar, mostDifference, forwardS, backS);
  }

  /** That the values fit to the thresholds of counting. */
  void requireFor(Counting counting) {
    requireBeyond("judging.full", full, "counting.end", counting.end(), counting);
    requireBeyond("judging.tooFar", tooFar, "counting.end", counting.end(), counting);
    requireBeyond("judging.tooFar", tooFar, "judging.full", full, counting);
    double mostRange = Math.abs(full - counting.start());
    if (counting.leastRange() > mostRange) {
      throw new IllegalArgumentException(
          "counting.leastRange must be at most the "
              + Numbers.text(mostRange)
              + " between counting.start and judging.full: "
              + Numbers.text(counting.leastRange()));
    }
  }

  private static void requireBeyond(
      String field, double value, String limitField, double limit, Counting counting) {
    if (counting.rises() ? value < limit : value > limit) {
      throw new IllegalArgumentException(
          field
              + " must be at "
              + (counting.rises() ? "least " : "most ")
              + limitField
              + " "
              + Numbers.text(limit)
              + ", beyond which a repetition counts: "
              + Numbers.text(value));
    }
  }

  /** What is to be said against a repetition. */
  Set<Fault> faults(
      Counting counting, double farthest, double difference, double forwardS, double backS) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    double sign = counting.rises() ? 1 : -1;
    addIf(sign * farthest < sign * full, Fault.TOO_SHALLOW, faults);
    addIf(sign * farthest > sign * tooFar, Fault.TOO_FAR, faults);
    addIf(Math.abs(difference) > mostDifference, Fault.UNEVEN, faults);
    addIf(forwardS < leastForwardS || backS < leastBackS, Fault.TOO_FAST, faults);
    return faults;
  }

  private static void addIf(boolean is, Fault fault, Set<Fault> faults) {
    if (is) {
      faults.add(fault);
    }
  }
}
