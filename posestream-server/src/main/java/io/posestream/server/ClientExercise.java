package io.posestream.server;

import io.posestream.exercise.ExerciseCounter;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.ExerciseState;
import io.posestream.result.PoseResult;
import io.posestream.wire.ClientMessage.CountExercise;
import io.posestream.wire.ServerText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the exercise that a client asked for. Thread-safe. */
final class ClientExercise {
  private final List<ExerciseDefinition> offered;
  private final Consumer<String> told;

  // Guarded by this.
  private @Nullable ExerciseCounter counter;
  private long lastNs;
  private String last = "";

  /**
   * Counts nothing yet.
   *
   * @param told given each message to the client, in their order; must not block
   */
  ClientExercise(List<ExerciseDefinition> offered, Consumer<String> told) {
    this.offered = offered;
    this.told = told;
  }

  /**
   * Counts from 0, or nothing for an empty name.
   *
   * @throws IllegalArgumentException if it is not offered, naming those that are; what is counted
   *     stays
   */
  synchronized void choose(CountExercise request) {
    Optional<ExerciseDefinition> exercise = request.exercise().map(this::named);
    counter = exercise.map(ExerciseCounter::of).orElse(null);
    lastNs = Long.MIN_VALUE;
    tell(ServerText.exercise(exercise, List.of()));
  }

  private ExerciseDefinition named(String name) {
    return offered.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "exercise must be one of "
                        + offered.stream().map(ExerciseDefinition::name).toList()
                        + ", not "
                        + name));
  }

  synchronized boolean isCounting() {
    return counter != null;
  }

  synchronized void onResult(PoseResult result) {
    ExerciseCounter counting = counter;
    if (counting == null || result instanceof PoseResult.Failed || !isLater(result)) {
      return;
    }
    List<ExerciseState> people = counting.add(result);
    String news = ServerText.exercise(Optional.of(counting.definition()), people);
    if (!news.equals(last)) {
      tell(news);
    }
  }

  /** Under the lock, so that what was counted before a choice is not told after it. */
  private void tell(String message) {
    last = message;
    told.accept(message);
  }

  /** A recording of a browser with a coarse clock, or of a video that loops, may stand still. */
  private boolean isLater(PoseResult result) {
    boolean later = result.timestampNs() > lastNs;
    if (later) {
      lastNs = result.timestampNs();
    }
    return later;
  }
}
