package io.posestream.exercise;

import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Counts one exercise of everyone in a stream.
 *
 * <pre>{@code
 * ExerciseCounter squats = ExerciseCounter.of(StandardExercises.named("squat"));
 * for (ExerciseState state : squats.add(result)) {
 *   System.out.println(state.repetitions() + " " + state.phaseName());
 * }
 * }</pre>
 *
 * <p>Time is that of the results, never a clock's, so a recording is counted as the live stream
 * was, however fast it is read. 10 results a second are enough, 60 are not too many. A movement
 * counts as a repetition if it starts and ends in the start posture, held for a while, and nothing
 * of the definition was broken in between; so nobody is counted who gets into position or walks
 * through. A body that is hidden or lost for less than a second loses no repetition, one that is
 * lost for longer at most the one it is in; somebody who is not seen for {@link #FORGET_S} is
 * forgotten.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class ExerciseCounter {
  /** Seconds without a person after which that person's repetitions are forgotten. */
  public static final double FORGET_S = 30;

  private final ExerciseDefinition definition;
  private final Map<Integer, PersonCounter> people = new TreeMap<>();
  private long timeNs = Long.MIN_VALUE;

  private ExerciseCounter(ExerciseDefinition definition) {
    this.definition = Objects.requireNonNull(definition, "definition");
  }

  /** A counter that has counted nothing yet. */
  public static ExerciseCounter of(ExerciseDefinition definition) {
    return new ExerciseCounter(definition);
  }

  /** What is counted. */
  public ExerciseDefinition definition() {
    return definition;
  }

  /**
   * Takes in a result.
   *
   * @return the state of each person in it, in their order; empty if there is none
   * @throws IllegalArgumentException if it is not later than the one before
   */
  public List<ExerciseState> add(PoseResult result) {
    Objects.requireNonNull(result, "result");
    advance(result.timestampNs(), true);
    List<ExerciseState> states = new ArrayList<>(result.people().size());
    for (Person person : result.people()) {
      states.add(counter(person).next(person, timeNs));
    }
    return states;
  }

  /**
   * Takes in one person of a frame; several of one frame have the same time.
   *
   * @param person with joint angles
   * @param captureTimeNs time of the frame
   * @throws IllegalArgumentException if it is earlier than the one before, or not later for the
   *     same person
   */
  public ExerciseState next(Person person, long captureTimeNs) {
    Objects.requireNonNull(person, "person");
    PersonCounter counter = people.get(person.id());
    advance(captureTimeNs, counter != null && counter.timeNs() >= captureTimeNs);
    return counter(person).next(person, captureTimeNs);
  }

  private PersonCounter counter(Person person) {
    return people.computeIfAbsent(person.id(), id -> new PersonCounter(definition, id));
  }

  private void advance(long nextNs, boolean mustGrow) {
    if (nextNs < timeNs || (mustGrow && nextNs == timeNs && timeNs != Long.MIN_VALUE)) {
      throw new IllegalArgumentException(
          "captureTimeNs must be later than " + timeNs + ": " + nextNs);
    }
    timeNs = nextNs;
    people.values().removeIf(each -> (nextNs - each.timeNs()) / 1e9 > FORGET_S);
  }

  /**
   * Ends what the end of the stream cuts off: a hold that is long enough counts, and a repetition
   * that is on its way back.
   *
   * @return what counted, by id of the person
   */
  public Map<Integer, Repetition> finish() {
    Map<Integer, Repetition> ended = new TreeMap<>();
    people.forEach((id, counter) -> counter.finish().ifPresent(each -> ended.put(id, each)));
    return ended;
  }
}
