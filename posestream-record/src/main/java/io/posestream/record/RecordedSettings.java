package io.posestream.record;

import io.posestream.wire.StreamConfig;
import java.util.Objects;

/**
 * The stream's settings from a frame on. Immutable.
 *
 * @param timeNs time of the result before, 0 for the settings that the stream begins with
 * @param fromSequence the first frame that was processed with them; results of earlier frames may
 *     still follow
 * @param config all settings
 * @since 0.1
 */
public record RecordedSettings(long timeNs, long fromSequence, StreamConfig config)
    implements Recorded {
  /** Refuses null, by name. */
  public RecordedSettings {
    Objects.requireNonNull(config, "config");
  }
}
