package io.posestream.server;

import io.posestream.record.RecordingReader;
import io.posestream.wire.WireFormat;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Replays a recording to clients on any {@code jakarta.websocket} container, as if it happened now:
 * each client sees it from the beginning, at its own pace of time. No engine runs.
 *
 * <p>Results are sent byte by byte as they are recorded to a client with the subprotocol of the
 * recording, and translated for one with the other. Nothing is left out: a client or machine that
 * is too slow for the speed sees everything, later, and is told so with the notice {@code slow}.
 *
 * <p>Of {@link ServiceOptions}, origins, token, number of clients and the time limit of slow
 * readers hold.
 *
 * <p>Threading: any thread may call anything; a thread per client reads and sends.
 *
 * @since 0.1
 */
public final class ReplayService implements AutoCloseable {
  private static final int GOING_AWAY = 1001;

  private final Path recording;
  private final ReplayOptions replay;
  private final ServiceOptions options;
  private final Set<ReplayClient> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService sessionCalls =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "posestream-replay");
            thread.setDaemon(true);
            return thread;
          });

  // Guarded by the clients.
  private boolean closed;

  private ReplayService(Path recording, ReplayOptions replay, ServiceOptions options) {
    this.recording = recording;
    this.replay = replay;
    this.options = options;
  }

  /**
   * A service without clients; its container is still to be told of {@link #endpointConfig()}.
   *
   * @throws io.posestream.record.RecordingException if the file cannot be read as a recording
   */
  public static ReplayService create(Path recording, ReplayOptions replay, ServiceOptions options) {
    Objects.requireNonNull(recording, "recording");
    Objects.requireNonNull(replay, "replay");
    Objects.requireNonNull(options, "options");
    RecordingReader.open(recording).close();
    return new ReplayService(recording, replay, options);
  }

  /** What a container deploys, at {@link PoseService#PATH}. */
  public ServerEndpointConfig endpointConfig() {
    return Handshake.config(() -> new PoseEndpoint(this::open), options);
  }

  /** As {@link PoseService#allowsOrigin}. */
  @SuppressWarnings("exports") // An annotation that no user has to know.
  public boolean allowsOrigin(@org.jspecify.annotations.Nullable String origin) {
    return options.allowsOrigin(origin);
  }

  /** How many clients watch now. */
  public int clients() {
    return clients.size();
  }

  Optional<ReplayClient> open(Session session) {
    WireFormat format =
        WireFormat.ofSubprotocol(String.valueOf(session.getNegotiatedSubprotocol()))
            .orElse(WireFormat.JSON);
    SessionTransport transport = new SessionTransport(session, format, sessionCalls);
    if (!Handshake.authorized(session.getUserProperties())) {
      transport.close(CloseReason.CloseCodes.VIOLATED_POLICY.getCode(), "unauthorized", () -> {});
      return Optional.empty();
    }
    synchronized (clients) {
      if (closed || clients.size() >= options.maxClients()) {
        transport.close(
            CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "tooManyClients", () -> {});
        return Optional.empty();
      }
      ReplayClient client =
          new ReplayClient(
              recording, replay, transport, format, options.slowReaderTimeout(), clients::remove);
      clients.add(client);
      return Optional.of(client);
    }
  }

  /** Closes every connection with 1001. Idempotent. */
  @Override
  public void close() {
    synchronized (clients) {
      closed = true;
    }
    clients.forEach(client -> client.end(GOING_AWAY, "the server stops"));
    sessionCalls.shutdown();
  }
}
