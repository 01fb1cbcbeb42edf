package io.posestream.exercise;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one person is in one exercise after one result. Immutable.
 *
 * @param personId of the {@link io.posestream.person.Person}
 * @param exercise name of the definition
 * @param repetitions counted so far: repetitions, or holds that were long enough, the present one
 *     included
 * @param phase where in the exercise
 * @param phaseName what the definition calls it
 * @param value the signal, of the side that moves; NaN if it is unknown
 * @param progress 0 in the start posture to 1 at the end threshold, and no farther; NaN if unknown
 * @param holdS how long the posture has been held, seconds; 0 unless it is held
 * @param completed the repetition that ended with this result, if one did. One with a number that
 *     was given before replaces that repetition
 * @param last the last repetition so far, if there was one
 * @param hints what to change, the most urgent first
 * @since 0.1
 */
public record ExerciseState(
    int personId,
    String exercise,
    int repetitions,
    Phase phase,
    String phaseName,
    double value,
    double progress,
    double holdS,
    Optional<Repetition> completed,
    Optional<Repetition> last,
    List<Hint> hints) {
  public ExerciseState {
    Objects.requireNonNull(exercise, "exercise");
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(phaseName, "phaseName");
    Objects.requireNonNull(completed, "completed");
    Objects.requireNonNull(last, "last");
    hints = List.copyOf(Objects.requireNonNull(hints, "hints"));
  }
}
