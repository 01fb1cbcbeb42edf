package io.posestream.wire;

import io.posestream.calibration.Calibrator;
import io.posestream.frame.EncodedImage;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A message of a client, read by {@link ClientText} or {@link FrameBinary}, written by {@link
 * ClientTextWriter} or {@link FrameBinary}. Immutable.
 *
 * @since 0.1
 */
public sealed interface ClientMessage {
  /**
   * A picture.
   *
   * @param sequence the client's number of the frame, 0..2³²−1; readers check that, not that it
   *     rises
   * @param timestampMs when it was taken, in milliseconds of the client's clock, of any origin;
   *     finite
   * @param image the JPEG, at least one byte; nothing has decoded it yet
   */
  record FrameMessage(long sequence, double timestampMs, EncodedImage image)
      implements ClientMessage {
    /** The greatest sequence there is. */
    public static final long MAX_SEQUENCE = 0xFFFF_FFFFL;

    /**
     * Checks what a message can carry.
     *
     * @throws IllegalArgumentException if the sequence or the timestamp is out of range
     */
    public FrameMessage {
      if (sequence < 0 || sequence > MAX_SEQUENCE) {
        throw new IllegalArgumentException(
            "sequence must lie in 0.." + MAX_SEQUENCE + ": " + sequence);
      }
      if (!Double.isFinite(timestampMs)) {
        throw new IllegalArgumentException("timestampMs must be finite: " + timestampMs);
      }
      Objects.requireNonNull(image, "image");
    }
  }

  /**
   * A request to calibrate the first person, who stands still now.
   *
   * @param bodyHeightCm how tall the person is; empty where only angles are calibrated
   */
  record Calibrate(OptionalDouble bodyHeightCm) implements ClientMessage {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is no body height
     */
    public Calibrate {
      Objects.requireNonNull(bodyHeightCm, "bodyHeightCm");
      bodyHeightCm.ifPresent(Calibrator::requireHeightCm);
    }
  }

  /**
   * A request to count an exercise of everyone from now on, from 0.
   *
   * @param exercise name of one that {@code hello} offers; empty to count none
   */
  record CountExercise(Optional<String> exercise) implements ClientMessage {
    /** Longer names are refused before they are searched for. */
    public static final int MAX_NAME_LENGTH = 64;

    /**
     * Checks the form of the name.
     *
     * @throws IllegalArgumentException if no exercise can be called so
     */
    public CountExercise {
      Objects.requireNonNull(exercise, "exercise");
      exercise.ifPresent(
          name -> {
            if (name.length() > MAX_NAME_LENGTH || !name.matches("[a-z][a-z0-9-]*")) {
              throw new IllegalArgumentException(
                  "name must be at most "
                      + MAX_NAME_LENGTH
                      + " small letters, digits and hyphens, such as sit-up: "
                      + ClientText.shortened(name));
            }
          });
    }
  }

  /**
   * A request for other settings.
   *
   * @param change what to change; what it does not name stays
   */
  record Configure(ConfigChange change) implements ClientMessage {
    /** Refuses null, by name. */
    public Configure {
      Objects.requireNonNull(change, "change");
    }
  }
}
