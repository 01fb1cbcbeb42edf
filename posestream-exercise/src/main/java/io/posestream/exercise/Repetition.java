package io.posestream.exercise;

import io.posestream.skeleton.Side;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One repetition that counted, or one hold. Values are in the unit of the exercise's signal.
 * Immutable.
 *
 * @param number from 1, per person and exercise; one that replaces another has the same number
 * @param side the side that did it, of an exercise whose sides take turns; empty for both
 * @param startNs time of the result with which it began
 * @param endNs time of the result with which it ended
 * @param startValue the signal in the start posture
 * @param farthestValue the signal where it was farthest from there
 * @param leftRange how far the left side moved; NaN if it was not seen or the signal has no sides
 * @param rightRange likewise
 * @param forwardS from the start posture to the end, between 10 % and 90 % of the range, seconds
 * @param pauseS beyond 90 % of the range
 * @param backS back, between 90 % and 10 % of the range
 * @param holdS how long it was held; 0 for a repetition
 * @param faults what is to be said against it; not modifiable
 * @since 0.1
 */
public record Repetition(
    int number,
    Optional<Side> side,
    long startNs,
    long endNs,
    double startValue,
    double farthestValue,
    double leftRange,
    double rightRange,
    double forwardS,
    double pauseS,
    double backS,
    double holdS,
    Set<Fault> faults) {
  public Repetition {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(faults, "faults");
    EnumSet<Fault> copy = EnumSet.noneOf(Fault.class);
    copy.addAll(faults);
    faults = Collections.unmodifiableSet(copy);
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1: " + number);
    }
    if (endNs < startNs) {
      throw new IllegalArgumentException(
          "endNs must be at least startNs " + startNs + ": " + endNs);
    }
  }

  /** How far the signal moved. */
  public double range() {
    return Math.abs(farthestValue - startValue);
  }

  /** Left minus right range; NaN unless both are known. */
  public double leftMinusRight() {
    return leftRange - rightRange;
  }

  /** Whether nothing is to be said against it. */
  public boolean isFull() {
    return faults.isEmpty();
  }

  /** Seconds from its beginning to its end. */
  public double durationS() {
    return (endNs - startNs) / 1e9;
  }

  Repetition numbered(int number) {
    return new Repetition(
        number,
        side,
        startNs,
        endNs,
        startValue,
        farthestValue,
        leftRange,
        rightRange,
        forwardS,
        pauseS,
        backS,
        holdS,
        faults);
  }
}
