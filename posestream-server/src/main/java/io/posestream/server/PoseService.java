package io.posestream.server;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.posestream.PoseEngine;
import io.posestream.result.PoseResult;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.ServerText;
import io.posestream.wire.WireFormat;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves clients on any {@code jakarta.websocket} container:
 *
 * <pre>{@code
 * PoseEngine engine = PoseEngine.load();
 * PoseService service = PoseService.create(engine, ServiceOptions.defaults());
 * serverContainer.addEndpoint(service.endpointConfig());
 * ...
 * service.close();
 * engine.close();
 * }</pre>
 *
 * <p>Each client has a stream of its own on a thread of its own: its settings, its tracks, its
 * newest frame and its newest result. Frames in work are bounded over all clients, in turns. All
 * clients share the engine, which is the caller's: the service does not close it.
 *
 * <p>Threading: any thread may call anything. Nothing but {@code warmUp} and {@code close} blocks.
 *
 * @since 0.1
 */
public final class PoseService implements AutoCloseable {
  /** The path that clients connect to. */
  public static final String PATH = "/pose";

  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());
  private static final long GOODBYE_MS = 2_000;

  private final ServiceOptions options;
  private final Shared shared;
  private final Set<PoseClient> clients = ConcurrentHashMap.newKeySet();

  /** Clients whose connection is closed and whose stream perhaps still ends. */
  private final Queue<PoseClient> leaving = new ConcurrentLinkedQueue<>();

  private final AtomicInteger clientNumbers = new AtomicInteger();
  private final AtomicInteger warmUps = new AtomicInteger();

  /** Each client has one configure in work at most, so there are no more threads than clients. */
  private final ExecutorService configurer =
      Executors.newCachedThreadPool(daemons("posestream-configure"));

  private final ExecutorService sessionCalls =
      Executors.newCachedThreadPool(daemons("posestream-session"));
  private final ClientWatch watch;
  private final Object lock = new Object();

  // Guarded by the lock.
  private boolean closed;

  private PoseService(PoseEngine engine, ServiceOptions options) {
    this.options = options;
    shared = Shared.of(engine, options, configurer);
    watch = new ClientWatch(clients, leaving, shared.clock(), options, daemons("posestream-watch"));
  }

  /**
   * A service without clients; its container is still to be told of {@link #endpointConfig()}. It
   * starts a thread that watches over clients, so it must be closed.
   *
   * @param engine open for as long as the service is; not closed by it
   * @throws IllegalArgumentException if two angles of the options have one name
   * @throws java.io.UncheckedIOException if sessions are to be recorded in a folder that cannot be
   *     created or written to
   */
  public static PoseService create(PoseEngine engine, ServiceOptions options) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(options, "options");
    options.recordings().ifPresent(RecordingFolder::prepare);
    PoseService service = new PoseService(engine, options);
    service.watch.start();
    return service;
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * What a container deploys, at {@link #PATH}. Containers take it with {@code
   * ServerContainer.addEndpoint}, once, before they start or while they run.
   */
  public ServerEndpointConfig endpointConfig() {
    return Handshake.config(() -> new PoseEndpoint(this::open), options);
  }

  /**
   * Whether a handshake with this header {@code Origin} is let in, for containers that ask before
   * the endpoint does. A token is not asked for here.
   *
   * @param origin the header, or null or empty if the handshake has none: such a client is no
   *     browser, and is let in
   */
  @SuppressWarnings("exports") // An annotation that no user has to know.
  public boolean allowsOrigin(@Nullable String origin) {
    return options.allowsOrigin(origin);
  }

  /** A snapshot of the counters, since the start. */
  public ServiceCounts counts() {
    return shared.counters().snapshot(clients.size());
  }

  /** From now on, {@code observer} is told of each result, on the thread of its client. */
  void observe(Consumer<PoseResult> observer) {
    shared.counters().observe(observer);
  }

  /**
   * Warms the engine up for the streams that clients begin with, and runs what reads and writes
   * messages of both encodings, so that the first client's first frame takes about as long as that
   * of any later client.
   *
   * @throws io.posestream.engine.PoseEstimationException if a network cannot be loaded
   */
  public void warmUp() {
    warmUps.incrementAndGet();
    try {
      shared.engine().warmUp(options.config().poseOptions(options.limits().maxPixels()));
      int unused = Rehearsal.run(options, shared.engine().skeleton(), configurer);
    } finally {
      warmUps.decrementAndGet();
    }
  }

  /** Whether {@link #warmUp()} goes on: a balancer should send no client yet. */
  public boolean isWarmingUp() {
    return warmUps.get() > 0;
  }

  /**
   * Whether {@link #close()} has begun: clients are told to leave and no new one is served, so a
   * balancer must send none.
   */
  public boolean isStopping() {
    synchronized (lock) {
      return closed;
    }
  }

  /**
   * Whether the engine does not do all that it is asked: a call does not return, a client's stream
   * ended within the last minute by what the engine threw, or no frame of the last 50 could be
   * processed. Other clients are served; a balancer may send new ones elsewhere.
   */
  public boolean isDegraded() {
    return shared.health().isDegraded(shared.clock().nanoTime());
  }

  /**
   * Calls of the engine that did not return within {@link ServiceOptions#engineTimeout} and have
   * not returned since. Their clients were cut off; each holds a thread and one of {@link
   * ServiceOptions#maxClients}. Only a restart ends one that never returns.
   */
  public int stuckCalls() {
    return shared.health().stuck();
  }

  Optional<PoseClient> open(Session session) {
    WireFormat format =
        WireFormat.ofSubprotocol(String.valueOf(session.getNegotiatedSubprotocol()))
            .orElse(WireFormat.JSON);
    Outbox.Transport transport = new SessionTransport(session, format, sessionCalls);
    if (!Handshake.authorized(session.getUserProperties())) {
      refuse(transport, ErrorCode.UNAUTHORIZED, "show the token as the subprotocol token.TOKEN");
      return Optional.empty();
    }
    Optional<PoseClient> admitted = admit(transport, format);
    if (admitted.isEmpty()) {
      refuse(transport, ErrorCode.TOO_MANY_CLIENTS, "the server is full or stopping");
    }
    return admitted;
  }

  private Optional<PoseClient> admit(Outbox.Transport transport, WireFormat format) {
    synchronized (lock) {
      if (closed || clients.size() + stuckCalls() >= options.maxClients()) {
        return Optional.empty();
      }
      PoseClient client =
          new PoseClient(shared, transport, format, clientNumbers.incrementAndGet(), this::forget);
      clients.add(client);
      shared.counters().connections.increment();
      return Optional.of(client);
    }
  }

  private void refuse(Outbox.Transport transport, ErrorCode code, String message) {
    shared.counters().refused.increment();
    shared.counters().errors.increment();
    Outbox outbox = new Outbox(transport, shared.clock(), shared.counters(), () -> {});
    outbox.control(ServerText.error(code, message, OptionalLong.empty()));
    outbox.closeAfterwards(code.closeCode().orElseThrow(), code.wireName());
  }

  /** The connection of a client is closed; idempotent. */
  private void forget(PoseClient client) {
    // Before it is no client any more, so that a stop finds it in one of both.
    leaving.add(client);
    clients.remove(client);
    client.onClosed();
    leaving.removeIf(PoseClient::hasEnded);
  }

  /**
   * Tells every client, finishes the frames in work, sends their results and closes every
   * connection with 1001; new clients are refused from the first moment on. Returns when every
   * client has left, after some seconds at most. Idempotent. The container goes on and is stopped
   * by its owner.
   */
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
    }
    watch.close();
    List<PoseClient> last = List.copyOf(clients);
    List<PoseClient> staying = new ArrayList<>(last);
    staying.addAll(leaving);
    LOG.log(INFO, "Stopping with {0} client(s)", last.size());
    // First, so that a client that has been told of the stop is no longer configured.
    configurer.shutdown();
    last.forEach(PoseClient::announceShutdown);
    // Side by side, as each may wait for a frame in work.
    CompletableFuture.allOf(
            last.stream()
                .map(client -> CompletableFuture.runAsync(client::shutDown, sessionCalls))
                .toArray(CompletableFuture[]::new))
        .join();
    awaitGoodbyes(staying);
  }

  /**
   * Clients leave while their container closes the connection, which goes on until that call
   * returns; until its stream ends, a client uses the engine.
   */
  private void awaitGoodbyes(List<PoseClient> staying) {
    long endNs = shared.clock().nanoTime() + TimeUnit.MILLISECONDS.toNanos(GOODBYE_MS);
    try {
      for (PoseClient client : staying) {
        client.awaitEnd(endNs);
      }
      sessionCalls.shutdown();
      boolean unused =
          sessionCalls.awaitTermination(endNs - shared.clock().nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      sessionCalls.shutdown();
      Thread.currentThread().interrupt();
    }
    if (!clients.isEmpty()) {
      LOG.log(WARNING, "{0} client(s) did not say goodbye", clients.size());
    }
  }
}
