package io.posestream.exercise;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.angle.JointAngle;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of the body is hidden, and from where it would be seen better. Not thread-safe. */
final class ViewHints {
  /** What is hidden for no longer is not told. */
  private static final long TOLD_NS = 500_000_000;

  /** Required landmarks that are hidden for longer stop the counting. */
  private static final long LOSS_NS = 1_000_000_000;

  private static final long NEVER = Long.MIN_VALUE;

  private final ExerciseDefinition definition;
  private final long[] seenNs = {NEVER, NEVER};
  private long requiredNs = NEVER;
  private long timeNs;
  private long firstNs = NEVER;

  ViewHints(ExerciseDefinition definition) {
    this.definition = definition;
  }

  /** Takes in a frame; what has been hidden for a while, in words. */
  Optional<Hint> next(BodyReading reading, long timeNs) {
    this.timeNs = timeNs;
    firstNs = firstNs == NEVER ? timeNs : firstNs;
    if (definition.required().stream().allMatch(reading::sees)) {
      requiredNs = timeNs;
    }
    List<String> hidden = new ArrayList<>();
    for (Side side : sides()) {
      int index = side == Side.LEFT ? 0 : 1;
      if (!Double.isNaN(reading.value(definition.signal(), side))) {
        seenNs[index] = timeNs;
      }
      if (isHidden(seenNs[index], TOLD_NS)) {
        hidden.add(limb(side));
      }
    }
    for (String each : definition.required()) {
      if (isHidden(requiredNs, TOLD_NS) && !reading.sees(each)) {
        hidden.add(words(each));
      }
    }
    return hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hint(
                Hint.Kind.NOT_VISIBLE,
                String.join(" and ", hidden.stream().distinct().toList()) + " not visible"));
  }

  /** Whether landmarks that are required have been hidden for so long that nothing counts. */
  boolean requiredAreHidden() {
    return isHidden(requiredNs, LOSS_NS);
  }

  private boolean isHidden(long seenNs, long forNs) {
    return timeNs - (seenNs == NEVER ? firstNs : seenNs) > forNs;
  }

  private List<Side> sides() {
    if (!definition.signal().hasSides() || definition.side() == MeasuredSide.LEFT) {
      return List.of(Side.LEFT);
    }
    return definition.side() == MeasuredSide.RIGHT ? List.of(Side.RIGHT) : List.of(Side.values());
  }

  private String limb(Side side) {
    Measure signal = definition.signal();
    String name;
    if (signal instanceof Measure.Angle angle) {
      name = angle.joint();
    } else if (signal instanceof Measure.Distance distance) {
      name = distance.from();
    } else if (signal instanceof Measure.Offset offset) {
      name = offset.from();
    } else {
      name = ((Measure.Height) signal).of();
    }
    return BodyNames.limb(name, side);
  }

  private static String words(String landmark) {
    return landmark.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** How to turn, where every side of the signal that is seen is seen badly. */
  Optional<Hint> view(BodyReading reading) {
    if (!(definition.signal() instanceof Measure.Angle angle)) {
      return Optional.empty();
    }
    Optional<ViewAdvice> advice = Optional.empty();
    for (Side side : sides()) {
      Optional<JointAngle> found = reading.angle(BodyNames.of(angle.joint(), side));
      if (found.isEmpty() || !found.get().isKnown()) {
        continue;
      }
      if (found.get().advice().isEmpty()) {
        return Optional.empty();
      }
      advice = found.get().advice();
    }
    return advice.map(each -> new Hint(Hint.Kind.VIEW, turn(each.filmFrom())));
  }

  private static String turn(FilmSide side) {
    return switch (side) {
      case LEFT, RIGHT -> "turn sideways";
      case FRONT -> "face the camera";
      case BACK -> "turn your back to the camera";
    };
  }
}
