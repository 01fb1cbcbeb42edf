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

  // Guarded by this.
  private @Nullable ExerciseCounter counter;
  private long lastNs;
  private String told = "";

  ClientExercise(List<ExerciseDefinition> offered) {
    this.offered = offered;
  }

  /**
   * Counts from 0, or nothing for an empty name; of one that is not offered nothing changes.
   *
   * @param answer told what the client is told
   * @param refused told why not, naming those that there are
   */
  synchronized void choose(
      CountExercise request, Consumer<String> answer, Consumer<String> refused) {
    Optional<ExerciseDefinition> exercise;
    try {
      exercise = request.exercise().map(this::named);
    } catch (IllegalArgumentException e) {
      refused.accept(String.valueOf(e.getMessage()));
      return;
    }
    counter = exercise.map(ExerciseCounter::of).orElse(null);
    lastNs = Long.MIN_VALUE;
    told = ServerText.exercise(exercise, List.of());
    answer.accept(told);
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

  /** What the client is told of a result; empty if that is no news. */
  synchronized Optional<String> onResult(PoseResult result) {
    ExerciseCounter counting = counter;
    if (counting == null || result instanceof PoseResult.Failed || !isLater(result)) {
      return Optional.empty();
    }
    List<ExerciseState> people = counting.add(result);
    String news = ServerText.exercise(Optional.of(counting.definition()), people);
    if (news.equals(told)) {
      return Optional.empty();
    }
    told = news;
    return Optional.of(news);
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
