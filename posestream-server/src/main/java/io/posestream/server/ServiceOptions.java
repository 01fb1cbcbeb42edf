package io.posestream.server;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.quality.HandModel;
import io.posestream.smooth.SmootherFactory;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.StreamSetting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a {@link PoseService} allows and how it begins; immutable, made with {@link #builder()}. */
public final class ServiceOptions {
  /**
   * As {@link StreamConfig#defaults()}, but lite hands: on two cores they hold two hands at 60
   * frames per second, which full ones do not.
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

  /** Where our own page comes from. */
  public static final Set<String> DEFAULT_ORIGINS =
      Set.of("http://localhost:3000", "http://127.0.0.1:3000");

  private final StreamConfig config;
  private final StreamLimits limits;
  private final int maxClients;
  private final int framesInWork;
  private final Set<String> origins;
  private final List<AngleDefinition> angles;
  private final Optional<SmootherFactory> smoothers;
  private final Optional<String> token;
  private final Duration slowReaderTimeout;
  private final Duration pingInterval;
  private final Duration silenceTimeout;

  private ServiceOptions(Builder builder) {
    config = builder.config;
    limits = builder.limits;
    maxClients = builder.maxClients;
    framesInWork = builder.framesInWork;
    origins = builder.origins;
    angles = builder.angles;
    smoothers = builder.smoothers;
    token = builder.token;
    slowReaderTimeout = builder.slowReaderTimeout;
    pingInterval = builder.pingInterval;
    silenceTimeout = builder.silenceTimeout;
  }

  /** Whether a handshake can carry {@code text} as a token: letters, digits and {@code -._~}. */
  public static boolean isToken(String text) {
    return text.matches("[A-Za-z0-9._~-]+");
  }

  /** The default of everything. */
  public static ServiceOptions defaults() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The settings that each client begins with. */
  public StreamConfig config() {
    return config;
  }

  /** What a client may send. */
  public StreamLimits limits() {
    return limits;
  }

  /** Most clients at a time. */
  public int maxClients() {
    return maxClients;
  }

  /** Most frames in work at a time, over all clients. */
  public int framesInWork() {
    return framesInWork;
  }

  /**
   * Origins of pages that may connect, compared as they are; {@code *} allows all. A client that
   * sends no origin is no browser and always may; the token guards against it.
   */
  public Set<String> origins() {
    return origins;
  }

  /** Which joint angles are calculated for each client. */
  public List<AngleDefinition> angles() {
    return angles;
  }

  /** What smooths results in place of the client's choice, if anything. */
  public Optional<SmootherFactory> smoothers() {
    return smoothers;
  }

  /** What a client must show, if anything. */
  public Optional<String> token() {
    return token;
  }

  /** How long a client may read nothing before it is cut off. */
  public Duration slowReaderTimeout() {
    return slowReaderTimeout;
  }

  /** How long a client may be silent before it is pinged. */
  public Duration pingInterval() {
    return pingInterval;
  }

  /** How long a client may leave pings unanswered before its place is given free. */
  public Duration silenceTimeout() {
    return silenceTimeout;
  }

  /** Starts from these. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.config = config;
    builder.limits = limits;
    builder.maxClients = maxClients;
    builder.framesInWork = framesInWork;
    builder.origins = origins;
    builder.angles = angles;
    builder.smoothers = smoothers;
    builder.token = token;
    builder.slowReaderTimeout = slowReaderTimeout;
    builder.pingInterval = pingInterval;
    builder.silenceTimeout = silenceTimeout;
    return builder;
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private StreamConfig config = INITIAL_CONFIG;
    private StreamLimits limits =
        new StreamLimits(
            DEFAULT_MAX_MESSAGE_BYTES,
            DEFAULT_MAX_TEXT_BYTES,
            DEFAULT_MAX_PIXELS,
            DEFAULT_MAX_FRAMES_PER_SECOND);
    private int maxClients = DEFAULT_MAX_CLIENTS;
    private int framesInWork = Runtime.getRuntime().availableProcessors();
    private Set<String> origins = DEFAULT_ORIGINS;
    private List<AngleDefinition> angles = StandardAngles.all();
    private Optional<SmootherFactory> smoothers = Optional.empty();
    private Optional<String> token = Optional.empty();
    private Duration slowReaderTimeout = DEFAULT_SLOW_READER_TIMEOUT;
    private Duration pingInterval = DEFAULT_PING_INTERVAL;
    private Duration silenceTimeout = DEFAULT_SILENCE_TIMEOUT;

    private Builder() {}

    /** The settings that each client begins with. */
    public Builder config(StreamConfig config) {
      this.config = Objects.requireNonNull(config, "config");
      return this;
    }

    /** What a client may send. */
    public Builder limits(StreamLimits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /** Most clients at a time, at least 1. */
    public Builder maxClients(int maxClients) {
      this.maxClients = positive("maxClients", maxClients);
      return this;
    }

    /** Most frames in work at a time, at least 1; by default the number of cores. */
    public Builder framesInWork(int framesInWork) {
      this.framesInWork = positive("framesInWork", framesInWork);
      return this;
    }

    /** Origins of pages that may connect. */
    public Builder origins(Set<String> origins) {
      this.origins = Set.copyOf(origins);
      return this;
    }

    /** Which joint angles are calculated, in place of the standard ones. */
    public Builder angles(List<AngleDefinition> angles) {
      this.angles = List.copyOf(angles);
      return this;
    }

    /**
     * What smooths results in place of the client's choice; shared by all clients, so it must be
     * safe for use by several threads.
     */
    public Builder smoothers(SmootherFactory smoothers) {
      this.smoothers = Optional.of(smoothers);
      return this;
    }

    /** What a client must show: letters, digits and {@code -._~} only. */
    public Builder token(String token) {
      if (!isToken(token)) {
        throw new IllegalArgumentException("a token consists of letters, digits and -._~ only");
      }
      this.token = Optional.of(token);
      return this;
    }

    /** How long a client may read nothing before it is cut off. */
    public Builder slowReaderTimeout(Duration timeout) {
      slowReaderTimeout = positive("slowReaderTimeout", timeout);
      return this;
    }

    /** How long a client may be silent before it is pinged. */
    public Builder pingInterval(Duration interval) {
      pingInterval = positive("pingInterval", interval);
      return this;
    }

    /** How long a client may leave pings unanswered; longer than the interval of the pings. */
    public Builder silenceTimeout(Duration timeout) {
      silenceTimeout = positive("silenceTimeout", timeout);
      return this;
    }

    /**
     * The options collected so far.
     *
     * @throws IllegalArgumentException if no ping could be answered in time
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
}
