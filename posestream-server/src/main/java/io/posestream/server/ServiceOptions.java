package io.posestream.server;

import io.posestream.angle.AngleDefinition;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.quality.HandModel;
import io.posestream.smooth.SmootherFactory;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.StreamSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PoseService} allows its clients, and how their streams begin.
 *
 * <p>Immutable, made with {@link #builder()}; safe to share between services and threads.
 *
 * @since 0.1
 */
public final class ServiceOptions {
  /**
   * As {@link StreamConfig#defaults()}, but lite hands: on two cores they hold two hands at 60
   * frames per second, which full ones do not. A client may ask for full ones.
   */
  public static final StreamConfig INITIAL_CONFIG =
      StreamConfig.defaults().with(StreamSetting.HAND_MODEL, HandModel.LITE);

  /** Ten times a usual 640×480 JPEG; larger frames only cost bandwidth. */
  public static final int DEFAULT_MAX_MESSAGE_BYTES = 400_000;

  /** Holds the longest binary message in base64, with room for the rest. */
  public static final int DEFAULT_MAX_TEXT_BYTES = 600_000;

  /** 2048 × 2048: above full HD, and decoded in tens of milliseconds. */
  public static final int DEFAULT_MAX_PIXELS = 4_194_304;

  /** Twice the fastest usual camera. */
  public static final int DEFAULT_MAX_FRAMES_PER_SECOND = 120;

  /** Each holds some 10 MB; more of them than this share few cores. */
  public static final int DEFAULT_MAX_CLIENTS = 16;

  /** How long a client may read nothing. Longer: survives worse networks, holds memory longer. */
  public static final Duration DEFAULT_SLOW_READER_TIMEOUT = Duration.ofSeconds(10);

  /** How long a client may be silent before it is pinged. */
  public static final Duration DEFAULT_PING_INTERVAL = Duration.ofSeconds(10);

  /** Two pings lost, and time for the third. Shorter: places free sooner, worse networks cut. */
  public static final Duration DEFAULT_SILENCE_TIMEOUT = Duration.ofSeconds(30);

  /**
   * How long a call of the engine may last. A frame takes some 10 ms, loading networks a second;
   * what lasts so much longer does not return. Shorter: a client learns of it sooner, and a machine
   * that is merely slow is mistaken for a broken one.
   */
  public static final Duration DEFAULT_ENGINE_TIMEOUT = Duration.ofSeconds(30);

  /** Origins of the page that {@code posestream serve} serves. */
  public static final Set<String> DEFAULT_ORIGINS =
      Set.of("http://localhost:3000", "http://127.0.0.1:3000");

  private final StreamConfig config;
  private final StreamLimits limits;
  private final int maxClients;
  private final int framesInWork;
  private final Set<String> origins;
  private final List<AngleDefinition> angles;
  private final List<ExerciseDefinition> exercises;
  private final Optional<SmootherFactory> smoothing;
  private final Optional<String> token;
  private final Duration slowReaderTimeout;
  private final Duration pingInterval;
  private final Duration silenceTimeout;
  private final Duration engineTimeout;
  private final Optional<RecordingFolder> recordings;
  private final Optional<ClientListener> clientListener;

  ServiceOptions(ServiceOptionsBuilder builder) {
    config = builder.config;
    limits = builder.limits;
    maxClients = builder.maxClients;
    framesInWork = builder.framesInWork;
    origins = builder.origins;
    angles = builder.angles;
    exercises = builder.exercises;
    smoothing = builder.smoothing;
    token = builder.token;
    slowReaderTimeout = builder.slowReaderTimeout;
    pingInterval = builder.pingInterval;
    silenceTimeout = builder.silenceTimeout;
    engineTimeout = builder.engineTimeout;
    recordings = builder.recordings;
    clientListener = builder.clientListener;
  }

  /** Whether a handshake can carry {@code text} as a token: letters, digits and {@code -._~}. */
  public static boolean isToken(String text) {
    return text.matches("[A-Za-z0-9._~-]+");
  }

  /** The default of everything. */
  public static ServiceOptions defaults() {
    return builder().build();
  }

  /** A builder that starts from the defaults. */
  public static ServiceOptionsBuilder builder() {
    return new ServiceOptionsBuilder();
  }

  /**
   * The defaults, with what {@code values} hold; a blank text counts as missing.
   *
   * @param nameOf how a refusal calls a setting, such as the name of its variable
   * @throws IllegalArgumentException naming the setting, its value and what is allowed; the value
   *     of a token is not repeated
   */
  public static ServiceOptions fromTexts(
      Map<ServiceSetting, String> values, Function<ServiceSetting, String> nameOf) {
    Objects.requireNonNull(values, "values");
    return new ServiceTexts(values, Objects.requireNonNull(nameOf, "nameOf")).read();
  }

  /** A builder that starts from these options. */
  public ServiceOptionsBuilder toBuilder() {
    return new ServiceOptionsBuilder(this);
  }

  /** The settings that each client begins with; it may change them for its own stream. */
  public StreamConfig config() {
    return config;
  }

  /** What a client may send; it is told in {@code hello}. */
  public StreamLimits limits() {
    return limits;
  }

  /** Most clients at a time. One more is told {@code tooManyClients} and closed. */
  public int maxClients() {
    return maxClients;
  }

  /**
   * Most frames in work at a time, over all clients. Clients take turns; a client that waits for
   * its turn is served with its newest frame. Higher than the number of cores: every frame takes
   * longer.
   */
  public int framesInWork() {
    return framesInWork;
  }

  /**
   * Origins of pages that may connect, compared as they are; {@code *} allows all. A client that
   * sends no origin is no browser and is always let in; a {@link #token()} guards against it.
   */
  public Set<String> origins() {
    return origins;
  }

  /** Whether a handshake with this header {@code Origin}, perhaps null or empty, is let in. */
  boolean allowsOrigin(@Nullable String origin) {
    return origin == null || origin.isEmpty() || origins.contains("*") || origins.contains(origin);
  }

  /**
   * Which joint angles are calculated for each client. These are definitions: each stream keeps the
   * state of its angles to itself.
   */
  public List<AngleDefinition> angles() {
    return angles;
  }

  /** Exercises that a client may have counted, as they are offered in {@code hello}. */
  public List<ExerciseDefinition> exercises() {
    return exercises;
  }

  /** What smooths results in place of the client's choice, or empty if the client chooses. */
  public Optional<SmootherFactory> smoothing() {
    return smoothing;
  }

  /** What a client must show, or empty if every client is let in. */
  public Optional<String> token() {
    return token;
  }

  /** How long a client may read nothing before it is cut off as {@code tooSlow}. */
  public Duration slowReaderTimeout() {
    return slowReaderTimeout;
  }

  /** How long a client may be silent before it is pinged. */
  public Duration pingInterval() {
    return pingInterval;
  }

  /** How long a client may leave pings unanswered before it is cut off as {@code silent}. */
  public Duration silenceTimeout() {
    return silenceTimeout;
  }

  /**
   * How long the engine may take to open a stream or to process a frame before the client is cut
   * off as {@code engine}.
   */
  public Duration engineTimeout() {
    return engineTimeout;
  }

  /** Who gets the results of all clients inside the server; empty if nobody does. */
  public Optional<ClientListener> clientListener() {
    return clientListener;
  }

  /** Where each client's session is recorded; empty if none is. */
  public Optional<RecordingFolder> recordings() {
    return recordings;
  }
}
