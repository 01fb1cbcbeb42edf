package io.posestream.server;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.StandardExercises;
import io.posestream.smooth.SmootherFactory;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamLimits;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Collects {@link ServiceOptions}. Every method refuses null at once, by the name of its parameter.
 * Not thread-safe.
 *
 * @since 0.1
 */
public final class ServiceOptionsBuilder {
  StreamConfig config = ServiceOptions.INITIAL_CONFIG;
  StreamLimits limits =
      new StreamLimits(
          ServiceOptions.DEFAULT_MAX_MESSAGE_BYTES,
          ServiceOptions.DEFAULT_MAX_TEXT_BYTES,
          ServiceOptions.DEFAULT_MAX_PIXELS,
          ServiceOptions.DEFAULT_MAX_FRAMES_PER_SECOND);
  int maxClients = ServiceOptions.DEFAULT_MAX_CLIENTS;
  int framesInWork = Runtime.getRuntime().availableProcessors();
  Set<String> origins = ServiceOptions.DEFAULT_ORIGINS;
  List<AngleDefinition> angles = StandardAngles.all();
  List<ExerciseDefinition> exercises = StandardExercises.all();
  Optional<SmootherFactory> smoothing = Optional.empty();
  Optional<String> token = Optional.empty();
  Duration slowReaderTimeout = ServiceOptions.DEFAULT_SLOW_READER_TIMEOUT;
  Duration pingInterval = ServiceOptions.DEFAULT_PING_INTERVAL;
  Duration silenceTimeout = ServiceOptions.DEFAULT_SILENCE_TIMEOUT;
  Duration engineTimeout = ServiceOptions.DEFAULT_ENGINE_TIMEOUT;
  Optional<RecordingFolder> recordings = Optional.empty();
  Optional<ClientListener> clientListener = Optional.empty();

  ServiceOptionsBuilder() {}

  ServiceOptionsBuilder(ServiceOptions options) {
    config = options.config();
    limits = options.limits();
    maxClients = options.maxClients();
    framesInWork = options.framesInWork();
    origins = options.origins();
    angles = options.angles();
    exercises = options.exercises();
    smoothing = options.smoothing();
    token = options.token();
    slowReaderTimeout = options.slowReaderTimeout();
    pingInterval = options.pingInterval();
    silenceTimeout = options.silenceTimeout();
    engineTimeout = options.engineTimeout();
    recordings = options.recordings();
    clientListener = options.clientListener();
  }

  /** The settings that each client begins with. */
  public ServiceOptionsBuilder config(StreamConfig config) {
    this.config = Objects.requireNonNull(config, "config");
    return this;
  }

  /** What a client may send. */
  public ServiceOptionsBuilder limits(StreamLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Most clients at a time.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ServiceOptionsBuilder maxClients(int maxClients) {
    this.maxClients = positive("maxClients", maxClients);
    return this;
  }

  /**
   * Most frames in work at a time; by default the number of cores.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ServiceOptionsBuilder framesInWork(int framesInWork) {
    this.framesInWork = positive("framesInWork", framesInWork);
    return this;
  }

  /** Origins of pages that may connect, such as {@code https://pose.example.org}; copied. */
  public ServiceOptionsBuilder origins(Set<String> origins) {
    this.origins = Set.copyOf(Objects.requireNonNull(origins, "origins"));
    return this;
  }

  /**
   * Which joint angles are calculated, in place of the standard ones; copied. Those whose landmarks
   * the engine's bodies lack are left out.
   */
  public ServiceOptionsBuilder angles(List<AngleDefinition> angles) {
    this.angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
    return this;
  }

  /**
   * Which exercises a client may have counted; none to offer none.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public ServiceOptionsBuilder exercises(List<ExerciseDefinition> exercises) {
    List<ExerciseDefinition> copy = List.copyOf(Objects.requireNonNull(exercises, "exercises"));
    Set<String> names = new HashSet<>();
    for (ExerciseDefinition exercise : copy) {
      if (!names.add(exercise.name())) {
        throw new IllegalArgumentException("two exercises are called " + exercise.name());
      }
    }
    this.exercises = copy;
    return this;
  }

  /**
   * What smooths results in place of the client's choice. It is asked for new smoothers for each
   * stream, by several threads at the same time.
   */
  public ServiceOptionsBuilder smoothing(SmootherFactory smoothing) {
    this.smoothing = Optional.of(Objects.requireNonNull(smoothing, "smoothing"));
    return this;
  }

  /**
   * What a client must show.
   *
   * @throws IllegalArgumentException if it is no {@link ServiceOptions#isToken token}; the message
   *     does not repeat it
   */
  public ServiceOptionsBuilder token(String token) {
    if (!ServiceOptions.isToken(Objects.requireNonNull(token, "token"))) {
      throw new IllegalArgumentException("a token consists of letters, digits and -._~ only");
    }
    this.token = Optional.of(token);
    return this;
  }

  /**
   * How long a client may read nothing before it is cut off.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ServiceOptionsBuilder slowReaderTimeout(Duration slowReaderTimeout) {
    this.slowReaderTimeout = positive("slowReaderTimeout", slowReaderTimeout);
    return this;
  }

  /**
   * How long a client may be silent before it is pinged.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ServiceOptionsBuilder pingInterval(Duration pingInterval) {
    this.pingInterval = positive("pingInterval", pingInterval);
    return this;
  }

  /**
   * How long a client may leave pings unanswered; longer than the interval of the pings.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ServiceOptionsBuilder silenceTimeout(Duration silenceTimeout) {
    this.silenceTimeout = positive("silenceTimeout", silenceTimeout);
    return this;
  }

  /**
   * How long the engine may take to open a stream or to process a frame before the client is cut
   * off.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ServiceOptionsBuilder engineTimeout(Duration engineTimeout) {
    this.engineTimeout = positive("engineTimeout", engineTimeout);
    return this;
  }

  /**
   * Where each client's session is recorded, which by default none is: pictures of people are
   * personal data.
   */
  public ServiceOptionsBuilder recordings(RecordingFolder recordings) {
    this.recordings = Optional.of(Objects.requireNonNull(recordings, "recordings"));
    return this;
  }

  /** Who else gets the results of all clients, which by default nobody does. */
  public ServiceOptionsBuilder clientListener(ClientListener clientListener) {
    this.clientListener = Optional.of(Objects.requireNonNull(clientListener, "clientListener"));
    return this;
  }

  /**
   * The options collected so far.
   *
   * @throws IllegalArgumentException if {@code silenceTimeout} is not longer than {@code
   *     pingInterval}, so that no ping could be answered in time
   */
  public ServiceOptions build() {
    if (silenceTimeout.compareTo(pingInterval) <= 0) {
      throw new IllegalArgumentException(
          "silenceTimeout must be longer than pingInterval: "
              + silenceTimeout
              + ", "
              + pingInterval);
    }
    return new ServiceOptions(this);
  }

  private static Duration positive(String name, Duration duration) {
    Objects.requireNonNull(duration, name);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + duration);
    }
    return duration;
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1: " + value);
    }
    return value;
  }
}
