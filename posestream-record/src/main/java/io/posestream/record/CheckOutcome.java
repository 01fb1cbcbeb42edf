package io.posestream.record;

import java.util.Objects;
import java.util.Optional;

/**
 * What {@link RecordingCheck} found. Immutable.
 *
 * @param results how many results were compared, with the one that differs
 * @param difference the first one that differs, at which the check ends; empty if all are equal
 * @since 0.1
 */
public record CheckOutcome(long results, Optional<Difference> difference) {
  /** Refuses null, by name. */
  public CheckOutcome {
    Objects.requireNonNull(difference, "difference");
  }

  /** Whether every result is equal bit by bit. */
  public boolean isEqual() {
    return difference.isEmpty();
  }

  /**
   * A result that is another one than the recorded one.
   *
   * @param sequence of its frame
   * @param timeNs time of the stream in the recording
   * @param field where the first difference is, as in {@code angles.leftElbow.flexionDeg}
   * @param recorded what is there in the recording
   * @param now what is there now
   */
  public record Difference(long sequence, long timeNs, String field, String recorded, String now) {
    /** Refuses null, by name. */
    public Difference {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(recorded, "recorded");
      Objects.requireNonNull(now, "now");
    }
  }
}
