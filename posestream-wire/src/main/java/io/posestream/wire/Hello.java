package io.posestream.wire;

import io.posestream.exercise.ExerciseDefinition;
import java.util.List;
import java.util.Objects;

/**
 * What a server says first. Written by {@link ServerText#hello}; a client reads the description out
 * of it with {@link HelloReader}. Immutable.
 *
 * @param format the subprotocol in use
 * @param serverTimeMs now, in milliseconds of the server's clock; {@code receivedMs} and {@code
 *     sentMs} of results have the same origin
 * @param engine name and version of the engine
 * @param credits frames that a client should have unanswered at most; more are served with the
 *     newest
 * @param config the settings to begin with
 * @param limits what the server accepts
 * @param description landmarks and angles of the results
 * @param exercises those that a client may have counted; each has a name of its own
 * @since 0.1
 */
public record Hello(
    WireFormat format,
    double serverTimeMs,
    String engine,
    int credits,
    StreamConfig config,
    StreamLimits limits,
    StreamDescription description,
    List<ExerciseDefinition> exercises) {
  /** Refuses null, by name. */
  public Hello {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(description, "description");
    exercises = List.copyOf(Objects.requireNonNull(exercises, "exercises"));
  }
}
