package io.posestream.record;

import io.posestream.PoseEngine;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.engine.PoseOptions;
import io.posestream.exercise.StandardExercises;
import io.posestream.wire.Hello;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.WireFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a recording says of its stream, and whether it holds frames. Immutable.
 *
 * @param hello what a server says first: engine, settings to begin with, landmarks and angles; its
 *     format is that of the results
 * @param frames whether the pictures are recorded too
 * @since 0.1
 */
public record RecordingOptions(Hello hello, boolean frames) {
  private static final int LARGEST_TEXT_PER_BYTES = 2;

  /** Refuses null, by name. */
  public RecordingOptions {
    Objects.requireNonNull(hello, "hello");
  }

  /**
   * For a stream of {@code engine} with standard angles and {@link StreamConfig#defaults()}: binary
   * results, no frames.
   */
  public static RecordingOptions of(PoseEngine engine) {
    return of(engine, StreamConfig.defaults(), StandardAngles.all());
  }

  /**
   * For a stream of {@code engine}: binary results, no frames.
   *
   * @param config the settings that the stream was started with, by {@link
   *     StreamConfig#poseOptions} and {@link StreamConfig#trackOptions}; {@link RecordingCheck}
   *     runs the frames with them
   * @param angles the angles that are calculated; those whose landmarks the engine's bodies lack
   *     are left out
   */
  public static RecordingOptions of(
      PoseEngine engine, StreamConfig config, List<AngleDefinition> angles) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(angles, "angles");
    StreamLimits limits =
        new StreamLimits(
            RecordLayout.MAX_PAYLOAD_BYTES,
            LARGEST_TEXT_PER_BYTES * RecordLayout.MAX_PAYLOAD_BYTES,
            PoseOptions.DEFAULT_MAX_PIXELS,
            Integer.MAX_VALUE);
    return new RecordingOptions(
        new Hello(
            WireFormat.BINARY,
            System.currentTimeMillis(),
            engine.name(),
            1,
            config,
            limits,
            StreamDescription.of(engine, angles),
            StandardExercises.all()),
        false);
  }

  /**
   * The same, with the pictures of the frames: a JPEG or PNG as it is, pixels as a JPEG made of
   * them. Only the former give the same results when they are processed again.
   */
  public RecordingOptions withFrames() {
    return new RecordingOptions(hello, true);
  }
}
