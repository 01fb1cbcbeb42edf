package io.posestream.exercise;

import java.util.List;
import java.util.Optional;

/**
 * An exercise as data: what is measured, when it counts, and how it is judged. Immutable.
 *
 * <pre>{@code
 * ExerciseDefinition calfRaise =
 *     ExerciseDefinition.builder("calf-raise")
 *         .signal(Measure.angle("ankle"), MeasuredSide.MEAN)
 *         .counting(Counting.between(-5, -20))
 *         .build();
 * }</pre>
 *
 * @since 0.1
 */
public final class ExerciseDefinition {
  private final String name;
  private final String title;
  private final Measure signal;
  private final MeasuredSide side;
  private final Optional<Counting> counting;
  private final Optional<Holding> holding;
  private final Judging judging;
  private final PhaseNames phases;
  private final BodyPosture posture;
  private final List<Condition> conditions;
  private final List<String> required;

  ExerciseDefinition(ExerciseDefinitionBuilder builder) {
    name = builder.name;
    title = builder.title.isEmpty() ? builder.name : builder.title;
    signal = builder.signal.orElseThrow(() -> new IllegalArgumentException("signal is missing"));
    side = builder.side;
    counting = builder.counting;
    holding = builder.holding;
    judging = builder.judging;
    phases = builder.phases;
    posture = builder.posture;
    conditions = List.copyOf(builder.conditions);
    required = List.copyOf(builder.required);
    if (counting.isPresent() == holding.isPresent()) {
      throw new IllegalArgumentException(
          counting.isPresent()
              ? "counting and hold exclude each other"
              : "either counting or hold must be given");
    }
    counting.ifPresent(judging::requireFor);
    if (holding.isPresent()) {
      requireOfHold();
    }
  }

  private void requireOfHold() {
    if (side == MeasuredSide.IN_TURN) {
      throw new IllegalArgumentException("signal.side of a hold must not be inTurn");
    }
    if (judging.asksForSomething()) {
      throw new IllegalArgumentException("judging is of repetitions: a hold has none");
    }
    for (Condition condition : conditions) {
      if (condition.when() == Condition.When.END) {
        throw new IllegalArgumentException("a hold has no end: when must be always or start");
      }
    }
  }

  /**
   * A definition of that name.
   *
   * @param name of small letters, digits and hyphens, beginning with a letter
   * @throws IllegalArgumentException if the name has another form
   */
  public static ExerciseDefinitionBuilder builder(String name) {
    return new ExerciseDefinitionBuilder(name);
  }

  /** Of small letters, digits and hyphens. */
  public String name() {
    return name;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** What is measured to follow the movement. */
  public Measure signal() {
    return signal;
  }

  /** Of which side. */
  public MeasuredSide side() {
    return side;
  }

  /** When a movement counts; empty for an exercise that is held. */
  public Optional<Counting> counting() {
    return counting;
  }

  /** When a posture counts as held; empty for an exercise that is repeated. */
  public Optional<Holding> holding() {
    return holding;
  }

  /** How a counted repetition is judged. */
  public Judging judging() {
    return judging;
  }

  /** What the phases are called. */
  public PhaseNames phases() {
    return phases;
  }

  /** How the trunk must be held from the start posture to the start posture. */
  public BodyPosture posture() {
    return posture;
  }

  /** What else must hold. */
  public List<Condition> conditions() {
    return conditions;
  }

  /** Landmarks that must be seen; of a pair without a side, one of the two. */
  public List<String> required() {
    return required;
  }

  /** {@code title} and name. */
  @Override
  public String toString() {
    return "ExerciseDefinition[" + name + "]";
  }
}
