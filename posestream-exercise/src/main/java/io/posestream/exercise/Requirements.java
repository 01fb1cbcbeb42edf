package io.posestream.exercise;

import io.posestream.exercise.Condition.When;
import io.posestream.skeleton.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Posture and conditions of an exercise, followed from frame to frame. Not thread-safe. */
final class Requirements {
  /** How long a condition may be broken, by noise or in passing. */
  private static final long TOLERANCE_NS = 300_000_000;

  private static final long NOT_BROKEN = Long.MIN_VALUE;

  private final BodyPosture posture;
  private final List<Condition> always;
  private final List<Condition> start;
  private final List<Condition> end;
  private final Optional<Side> side;
  private final long[] brokenSinceNs;
  private int endFrames;
  private int endMetFrames;
  private Optional<Hint> missedAtEnd = Optional.empty();

  /**
   * @param side of whose repetitions they are; empty for both
   */
  Requirements(ExerciseDefinition definition, Optional<Side> side) {
    posture = definition.posture();
    always = of(definition, When.ALWAYS);
    start = of(definition, When.START);
    end = of(definition, When.END);
    this.side = side;
    brokenSinceNs = new long[1 + always.size()];
    Arrays.fill(brokenSinceNs, NOT_BROKEN);
  }

  private static List<Condition> of(ExerciseDefinition definition, When when) {
    return definition.conditions().stream().filter(each -> each.when() == when).toList();
  }

  /**
   * What has been broken for too long, in words; empty if nothing.
   *
   * @param moving away from the start posture, where the other side may move by itself
   */
  Optional<Hint> broken(BodyReading reading, boolean moving, long timeNs) {
    Optional<Hint> hint = Optional.empty();
    if (isBroken(0, posture.allows(reading.trunkDeg()), timeNs)) {
      hint = Optional.of(new Hint(Hint.Kind.POSTURE, posture.hint()));
    }
    for (int i = 0; i < always.size(); i++) {
      boolean met = (isOthers(always.get(i)) && !moving) || !isBroken(always.get(i), reading);
      boolean broken = isBroken(i + 1, met, timeNs);
      if (broken && hint.isEmpty()) {
        hint = Optional.of(hint(always.get(i)));
      }
    }
    return hint;
  }

  private boolean isBroken(int index, boolean met, long timeNs) {
    if (met) {
      brokenSinceNs[index] = NOT_BROKEN;
      return false;
    }
    if (brokenSinceNs[index] == NOT_BROKEN) {
      brokenSinceNs[index] = timeNs;
    }
    return timeNs - brokenSinceNs[index] > TOLERANCE_NS;
  }

  /** What is broken in this frame of what must hold in the start posture, in words. */
  Optional<Hint> brokenAtStart(BodyReading reading) {
    if (!posture.allows(reading.trunkDeg())) {
      return Optional.of(new Hint(Hint.Kind.POSTURE, posture.hint()));
    }
    return Stream.concat(always.stream(), start.stream())
        .filter(each -> !isOthers(each) && isBroken(each, reading))
        .findFirst()
        .map(Requirements::hint);
  }

  private boolean isOthers(Condition condition) {
    return side.isPresent() && condition.side() == MeasuredSide.OTHER;
  }

  /** A movement begins: nothing of its end has been seen. */
  void begin() {
    endFrames = 0;
    endMetFrames = 0;
    missedAtEnd = end.stream().findFirst().map(Requirements::hint);
  }

  /** Takes in a frame at the end of the movement. */
  void atEnd(BodyReading reading) {
    boolean seen = end.stream().allMatch(each -> isSeen(each, reading));
    Optional<Condition> missed = end.stream().filter(each -> !isMet(each, reading)).findFirst();
    endFrames += seen ? 1 : 0;
    endMetFrames += missed.isEmpty() ? 1 : 0;
    missedAtEnd = missed.isPresent() ? missed.map(Requirements::hint) : missedAtEnd;
  }

  /**
   * What has not been met at the end, in words; empty if all was in at least a quarter of the
   * frames in which all is seen.
   */
  Optional<Hint> missedAtEnd() {
    boolean met = end.isEmpty() || (endMetFrames > 0 && 4 * endMetFrames >= endFrames);
    return met ? Optional.empty() : missedAtEnd;
  }

  private static Hint hint(Condition condition) {
    return new Hint(Hint.Kind.CONDITION, condition.hint());
  }

  private boolean isBroken(Condition condition, BodyReading reading) {
    if (condition.side() == MeasuredSide.MEAN) {
      double mean = reading.value(condition.measure(), MeasuredSide.MEAN);
      return !Double.isNaN(mean) && !condition.allows(mean);
    }
    for (Side each : sides(condition)) {
      double value = reading.value(condition.measure(), each);
      if (!Double.isNaN(value) && !condition.allows(value)) {
        return true;
      }
    }
    return false;
  }

  /** Unlike not broken: seen, on one side at least. */
  private boolean isMet(Condition condition, BodyReading reading) {
    return isSeen(condition, reading) && !isBroken(condition, reading);
  }

  private boolean isSeen(Condition condition, BodyReading reading) {
    return sides(condition).stream()
        .anyMatch(each -> !Double.isNaN(reading.value(condition.measure(), each)));
  }

  private List<Side> sides(Condition condition) {
    if (!condition.measure().hasSides()) {
      return List.of(Side.LEFT);
    }
    return switch (condition.side()) {
      case LEFT -> List.of(Side.LEFT);
      case RIGHT -> List.of(Side.RIGHT);
      case SAME -> side.map(List::of).orElse(BOTH);
      case OTHER -> side.map(each -> List.of(opposite(each))).orElse(BOTH);
      default -> BOTH;
    };
  }

  private static final List<Side> BOTH = List.of(Side.LEFT, Side.RIGHT);

  private static Side opposite(Side side) {
    return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
  }
}
