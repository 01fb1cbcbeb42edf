package io.posestream.exercise;

import io.posestream.skeleton.Side;
import java.util.EnumSet;
import java.util.Optional;

/** The holds of one exercise of one person. Not thread-safe. */
final class HoldTrack {
  /** A posture that is left or lost for no longer goes on. */
  private static final long GRACE_NS = 400_000_000;

  private static final long READY_NS = 500_000_000;

  private static final long NEVER = Long.MIN_VALUE;

  private final ExerciseDefinition definition;
  private final Holding holding;
  private final Requirements requirements;
  private ValueRange values = new ValueRange();
  private ValueRange lefts = new ValueRange();
  private ValueRange rights = new ValueRange();
  private long fromNs = NEVER;
  private long untilNs = NEVER;
  private boolean held;
  private double value = Double.NaN;
  private Optional<Hint> hint = Optional.empty();

  HoldTrack(ExerciseDefinition definition) {
    this.definition = definition;
    holding = definition.holding().orElseThrow();
    requirements = new Requirements(definition, Optional.empty());
  }

  boolean isHeld() {
    return held;
  }

  /** Seconds so far; 0 unless held. */
  double holdS() {
    return held ? (untilNs - fromNs) / 1e9 : 0;
  }

  /** Whether the present hold is long enough to count. */
  boolean counts() {
    return holdS() >= holding.leastS();
  }

  double value() {
    return value;
  }

  Optional<Hint> hint() {
    return hint;
  }

  /** Takes in a frame; the hold that ended, if one did and was long enough, numbered 1. */
  Optional<Repetition> next(BodyReading reading, boolean requiredAreSeen, long timeNs) {
    value = reading.value(definition.signal(), definition.side());
    Optional<Hint> broken = requirements.brokenAtStart(reading);
    boolean in =
        !Double.isNaN(value) && holding.allows(value) && broken.isEmpty() && requiredAreSeen;
    if (in) {
      return hold(reading, timeNs);
    }
    if (!Double.isNaN(value)) {
      hint =
          broken.or(
              () ->
                  Optional.of(
                      new Hint(
                          Hint.Kind.START, "take the position: " + definition.phases().start())));
    }
    return untilNs != NEVER && timeNs - untilNs > GRACE_NS ? release() : Optional.empty();
  }

  private Optional<Repetition> hold(BodyReading reading, long timeNs) {
    Optional<Repetition> before = Optional.empty();
    if (untilNs != NEVER && timeNs - untilNs > GRACE_NS) {
      before = release();
    }
    if (fromNs == NEVER) {
      fromNs = timeNs;
      values = new ValueRange();
      lefts = new ValueRange();
      rights = new ValueRange();
    }
    untilNs = timeNs;
    values.add(value);
    lefts.add(reading.value(definition.signal(), Side.LEFT));
    rights.add(reading.value(definition.signal(), Side.RIGHT));
    held = held || timeNs - fromNs >= READY_NS;
    hint = Optional.empty();
    return before;
  }

  /** Ends the hold; the hold, if it was long enough. */
  Optional<Repetition> release() {
    Optional<Repetition> ended = counts() ? Optional.of(repetition()) : Optional.empty();
    held = false;
    fromNs = NEVER;
    untilNs = NEVER;
    return ended;
  }

  private Repetition repetition() {
    boolean hasSides = definition.signal().hasSides();
    return new Repetition(
        1,
        Optional.empty(),
        fromNs,
        untilNs,
        values.least(),
        values.most(),
        hasSides ? lefts.range() : Double.NaN,
        hasSides ? rights.range() : Double.NaN,
        0,
        0,
        0,
        holdS(),
        EnumSet.noneOf(Fault.class));
  }
}
