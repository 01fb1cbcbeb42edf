package io.posestream.exercise;

import java.util.List;
import java.util.Objects;

/**
 * What the phases of an exercise are called, such as standing, down, bottom, up. Immutable.
 *
 * @param start the start posture, or the posture that is held
 * @param forward the way from it
 * @param end beyond the end threshold
 * @param back the way back
 * @since 0.1
 */
public record PhaseNames(String start, String forward, String end, String back) {
  /** The usual names. */
  public static final PhaseNames USUAL = new PhaseNames("start", "forward", "end", "back");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public PhaseNames {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(forward, "forward");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(back, "back");
    for (String name : List.of(start, forward, end, back)) {
      if (name.isBlank()) {
        throw new IllegalArgumentException(
            "phases must have names: " + List.of(start, forward, end, back));
      }
    }
  }

  String of(Phase phase) {
    return switch (phase) {
      case AWAY -> "getting ready";
      case START, HOLD -> start;
      case FORWARD -> forward;
      case END -> end;
      case BACK -> back;
    };
  }
}
