package io.posestream.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Builds an {@link ExerciseDefinition}. Not thread-safe.
 *
 * @since 0.1
 */
public final class ExerciseDefinitionBuilder {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  final String name;
  final List<Condition> conditions = new ArrayList<>();
  String title = "";
  Optional<Measure> signal = Optional.empty();
  MeasuredSide side = MeasuredSide.MEAN;
  Optional<Counting> counting = Optional.empty();
  Optional<Holding> holding = Optional.empty();
  Judging judging = Judging.NONE;
  PhaseNames phases = PhaseNames.USUAL;
  BodyPosture posture = BodyPosture.ANY;
  List<String> required = List.of();

  ExerciseDefinitionBuilder(String name) {
    this.name = Objects.requireNonNull(name, "name");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name must be of small letters, digits and hyphens, such as calf-raise: " + name);
    }
  }

  /** The name for people; without this the name itself. */
  public ExerciseDefinitionBuilder title(String title) {
    this.title = Objects.requireNonNull(title, "title");
    return this;
  }

  /**
   * What is measured to follow the movement.
   *
   * @param side {@code LEFT}, {@code RIGHT}, {@code MEAN} or {@code IN_TURN}
   * @throws IllegalArgumentException if the side is another, or the sides of a measure without
   *     sides are to take turns
   */
  public ExerciseDefinitionBuilder signal(Measure signal, MeasuredSide side) {
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(side, "side");
    if (!side.isOfSignal()) {
      throw new IllegalArgumentException(
          "signal.side must be left, right, mean or inTurn: " + Numbers.lowerCamel(side));
    }
    if (side == MeasuredSide.IN_TURN && !signal.hasSides()) {
      throw new IllegalArgumentException("signal.side must not be inTurn of what has no sides");
    }
    this.signal = Optional.of(signal);
    this.side = side;
    return this;
  }

  /** When a movement counts. */
  public ExerciseDefinitionBuilder counting(Counting counting) {
    this.counting = Optional.of(Objects.requireNonNull(counting, "counting"));
    return this;
  }

  /** When a posture counts as held, instead of counting repetitions. */
  public ExerciseDefinitionBuilder holding(Holding holding) {
    this.holding = Optional.of(Objects.requireNonNull(holding, "holding"));
    return this;
  }

  /** How a repetition is judged; without this every one is full. */
  public ExerciseDefinitionBuilder judging(Judging judging) {
    this.judging = Objects.requireNonNull(judging, "judging");
    return this;
  }

  /** What the phases are called. */
  public ExerciseDefinitionBuilder phases(PhaseNames phases) {
    this.phases = Objects.requireNonNull(phases, "phases");
    return this;
  }

  /** How the trunk must be held; without this in any way. */
  public ExerciseDefinitionBuilder posture(BodyPosture posture) {
    this.posture = Objects.requireNonNull(posture, "posture");
    return this;
  }

  /** Adds a condition. */
  public ExerciseDefinitionBuilder condition(Condition condition) {
    conditions.add(Objects.requireNonNull(condition, "condition"));
    return this;
  }

  /**
   * Landmarks that must be seen, such as {@code leftAnkle}, or {@code ankle} for one of the two.
   *
   * @throws IllegalArgumentException if there is no such landmark
   */
  public ExerciseDefinitionBuilder required(List<String> landmarks) {
    required = List.copyOf(Objects.requireNonNull(landmarks, "landmarks"));
    required.forEach(each -> BodyNames.requireLandmark("required", each));
    return this;
  }

  /**
   * The definition.
   *
   * @throws IllegalArgumentException if something is missing or contradicts something else; the
   *     message names field, value and limit
   */
  public ExerciseDefinition build() {
    return new ExerciseDefinition(this);
  }
}
