package io.posestream.exercise;

import io.posestream.skeleton.Side;
import java.util.Optional;

/** The repetitions of one signal of one person. Not thread-safe. */
final class RepetitionTrack {
  /** A signal that is lost for longer takes the repetition with it. */
  private static final long LOSS_NS = 1_000_000_000;

  /** How long the start posture must be held after a repetition for it to count. */
  private static final long RETURNED_NS = 80_000_000;

  /** How far back the value of the start posture is looked for. */
  private static final long START_NS = 1_000_000_000;

  /** A movement that passed so much of the way was meant as a repetition. */
  private static final double MEANT_PROGRESS = 0.4;

  private static final String TOO_SMALL = "that was too small to count";
  private static final long NEVER = Long.MIN_VALUE;

  private final ExerciseDefinition definition;
  private final Counting counting;
  private final Optional<Side> side;
  private final MeasuredSide measured;
  private final Requirements requirements;
  private final MovementSamples samples = new MovementSamples();
  private Phase phase = Phase.AWAY;
  private long knownNs = NEVER;
  private long startSinceNs = NEVER;
  private double value = Double.NaN;
  private double farthestProgress;
  private boolean atEnd;
  private Optional<Hint> hint = Optional.empty();

  /**
   * @param side of a signal whose sides take turns; empty for a signal of both
   */
  RepetitionTrack(ExerciseDefinition definition, Optional<Side> side) {
    this.definition = definition;
    counting = definition.counting().orElseThrow();
    this.side = side;
    measured =
        side.map(each -> each == Side.LEFT ? MeasuredSide.LEFT : MeasuredSide.RIGHT)
            .orElse(definition.side());
    requirements = new Requirements(definition, side);
  }

  Phase phase() {
    return phase;
  }

  /** The signal; NaN if it is unknown. */
  double value() {
    return value;
  }

  double progress() {
    double progress = counting.progress(value);
    return Double.isNaN(progress) ? Double.NaN : Math.min(1, Math.max(0, progress));
  }

  /** Why the person is away, or the last movement did not count; empty if all is well. */
  Optional<Hint> hint() {
    return hint;
  }

  /** Takes in a frame; the repetition that ends with it, if one does, numbered 1. */
  Optional<Repetition> next(BodyReading reading, long timeNs) {
    value = reading.value(definition.signal(), measured);
    if (knownNs != NEVER && timeNs - knownNs > LOSS_NS) {
      leave(Optional.empty());
    }
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    knownNs = timeNs;
    Optional<Hint> broken = requirements.broken(reading, phase.isMoving(), timeNs);
    if (broken.isPresent()) {
      leave(broken);
      return Optional.empty();
    }
    double progress = counting.progress(value);
    samples.add(
        timeNs,
        value,
        reading.value(definition.signal(), Side.LEFT),
        reading.value(definition.signal(), Side.RIGHT));
    if (phase == Phase.AWAY) {
      arrive(reading, progress, timeNs);
      samples.dropBefore(startSinceNs == NEVER ? Long.MAX_VALUE : timeNs - START_NS);
      return Optional.empty();
    }
    if (phase == Phase.START && progress <= counting.hysteresisShare()) {
      samples.dropBefore(timeNs - START_NS);
      return Optional.empty();
    }
    if (phase == Phase.START) {
      begin();
    }
    return move(reading, progress, timeNs);
  }

  private void leave(Optional<Hint> why) {
    phase = Phase.AWAY;
    startSinceNs = NEVER;
    samples.clear();
    if (why.isPresent()) {
      hint = why;
    }
  }

  private void arrive(BodyReading reading, double progress, long timeNs) {
    // Once in it, noise about the threshold does not end the start posture.
    double limit = startSinceNs == NEVER ? 0 : counting.hysteresisShare() / 2;
    Optional<Hint> broken = requirements.brokenAtStart(reading);
    if (broken.isPresent() || progress > limit) {
      startSinceNs = NEVER;
      hint =
          broken.or(
              () ->
                  Optional.of(
                      new Hint(
                          Hint.Kind.START,
                          "take the start position: " + definition.phases().start())));
      return;
    }
    if (startSinceNs == NEVER) {
      startSinceNs = timeNs;
    }
    if (timeNs - startSinceNs >= counting.readyS() * 1e9) {
      hint = Optional.empty();
      phase = Phase.START;
    } else {
      hint = Optional.of(new Hint(Hint.Kind.START, "hold the start position"));
    }
  }

  private void begin() {
    phase = Phase.FORWARD;
    farthestProgress = 0;
    atEnd = false;
    startSinceNs = NEVER;
    requirements.begin();
  }

  private Optional<Repetition> move(BodyReading reading, double progress, long timeNs) {
    farthestProgress = Math.max(farthestProgress, progress);
    if (timeNs - samples.firstNs() > counting.mostS() * 1e9 + START_NS) {
      leave(notCounted("that took longer than " + Numbers.text(counting.mostS()) + " s"));
      return Optional.empty();
    }
    if (progress >= 1) {
      atEnd = true;
      requirements.atEnd(reading);
      phase = Phase.END;
    } else if (progress > (startSinceNs == NEVER ? 0 : counting.hysteresisShare())) {
      startSinceNs = NEVER;
      boolean back = atEnd && (phase != Phase.END || progress < 1 - counting.hysteresisShare());
      phase = back ? Phase.BACK : atEnd ? Phase.END : Phase.FORWARD;
    } else {
      return returned(reading, timeNs);
    }
    return Optional.empty();
  }

  /** In the start posture again, but perhaps not for long enough. */
  private Optional<Repetition> returned(BodyReading reading, long timeNs) {
    if (!atEnd) {
      restart(farthestProgress > MEANT_PROGRESS ? notCounted(TOO_SMALL) : hint);
      return Optional.empty();
    }
    phase = Phase.BACK;
    Optional<Hint> broken = requirements.brokenAtStart(reading);
    if (broken.isPresent()) {
      startSinceNs = NEVER;
      return Optional.empty();
    }
    if (startSinceNs == NEVER) {
      startSinceNs = timeNs;
    }
    return timeNs - startSinceNs >= RETURNED_NS ? complete() : Optional.empty();
  }

  /** The repetition that is on its way back when the stream ends, numbered 1. */
  Optional<Repetition> finish() {
    return phase == Phase.BACK ? complete() : Optional.empty();
  }

  private Optional<Repetition> complete() {
    MovementSamples.Shape shape = samples.shape(counting.rises());
    Optional<Hint> missed = requirements.missedAtEnd().or(() -> problem(shape));
    restart(missed);
    return missed.isPresent() ? Optional.empty() : Optional.of(repetition(shape));
  }

  private Optional<Hint> problem(MovementSamples.Shape shape) {
    if (shape.range() < counting.leastRange()) {
      return notCounted(TOO_SMALL);
    }
    if (shape.durationS() < counting.leastS()) {
      return notCounted("that took less than " + Numbers.text(counting.leastS()) + " s");
    }
    if (shape.durationS() > counting.mostS()) {
      return notCounted("that took longer than " + Numbers.text(counting.mostS()) + " s");
    }
    if (shape.pauseS() > counting.mostPauseS()) {
      return notCounted("pause no longer than " + Numbers.text(counting.mostPauseS()) + " s");
    }
    return Optional.empty();
  }

  private Repetition repetition(MovementSamples.Shape shape) {
    boolean hasSides = definition.signal().hasSides();
    double left = hasSides ? shape.leftRange() : Double.NaN;
    double right = hasSides ? shape.rightRange() : Double.NaN;
    double difference = side.isPresent() ? Double.NaN : left - right;
    return new Repetition(
        1,
        side,
        shape.leavesNs(),
        shape.returnsNs(),
        shape.startValue(),
        shape.farthestValue(),
        side.isPresent() && side.get() == Side.RIGHT ? Double.NaN : left,
        side.isPresent() && side.get() == Side.LEFT ? Double.NaN : right,
        shape.forwardS(),
        shape.pauseS(),
        shape.backS(),
        0,
        definition
            .judging()
            .faults(counting, shape.farthestValue(), difference, shape.forwardS(), shape.backS()));
  }

  /** In the start posture, where the next repetition begins. */
  private void restart(Optional<Hint> why) {
    phase = Phase.START;
    startSinceNs = NEVER;
    samples.clear();
    hint = why;
  }

  private static Optional<Hint> notCounted(String text) {
    return Optional.of(new Hint(Hint.Kind.NOT_COUNTED, text));
  }
}
