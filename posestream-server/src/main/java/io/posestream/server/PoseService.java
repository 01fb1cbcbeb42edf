package io.posestream.server;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.posestream.PoseEngine;
import io.posestream.time.NanoClock;
import io.posestream.wire.ClientText;
import io.posestream.wire.ErrorCode;
import io.posestream.wire.Hello;
import io.posestream.wire.ServerText;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.WireFormat;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Serves clients on whichever {@code jakarta.websocket} container:
 *
 * <pre>{@code
 * PoseService service = PoseService.create(engine, ServiceOptions.defaults());
 * serverContainer.addEndpoint(service.endpointConfig());
 * }</pre>
 *
 * <p>The engine is not closed by the service.
 *
 * <p>Threading: any thread may call anything. {@code close} takes some seconds at most.
 */
public final class PoseService implements AutoCloseable {
  /** Where clients connect to. */
  public static final String PATH = "/pose";

  /** One frame in work and the newest waiting. */
  static final int CREDITS = 2;

  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());
  private static final long LONGEST_CHECK_INTERVAL_MS = 1_000;
  private static final long GOODBYE_MS = 2_000;
  private static final long NS_PER_MS = 1_000_000;

  private final PoseEngine engine;
  private final ServiceOptions options;
  private final ServerClock clock = new ServerClock(NanoClock.system());
  private final ServiceCounters counters = new ServiceCounters();
  private final Semaphore gate;
  private final ClientText clientText;
  private final Set<PoseClient> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger clientNumbers = new AtomicInteger();

  /** Each client has one configure in work at most, so there are no more threads than clients. */
  private final ExecutorService configurer =
      Executors.newCachedThreadPool(daemons("posestream-configure"));

  private final ExecutorService sessionCalls =
      Executors.newCachedThreadPool(daemons("posestream-session"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemons("posestream-watch"));
  private final Object lock = new Object();

  // Guarded by the lock.
  private boolean closed;

  private PoseService(PoseEngine engine, ServiceOptions options) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.options = Objects.requireNonNull(options, "options");
    gate = new Semaphore(options.framesInWork(), true);
    clientText = ClientText.create(options.limits().maxTextBytes());
  }

  /** A service; its container is still to be told of {@link #endpointConfig()}. */
  public static PoseService create(PoseEngine engine, ServiceOptions options) {
    PoseService service = new PoseService(engine, options);
    service.startWatch();
    return service;
  }

  private void startWatch() {
    long slowReaderNs = options.slowReaderTimeout().toNanos();
    long shortestNs = Math.min(slowReaderNs, options.pingInterval().toNanos());
    long intervalMs = Math.max(1, Math.min(LONGEST_CHECK_INTERVAL_MS, shortestNs / 4 / NS_PER_MS));
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            () -> check(slowReaderNs), intervalMs, intervalMs, TimeUnit.MILLISECONDS);
  }

  /** An exception would end the watch for everybody. */
  private void check(long slowReaderNs) {
    for (PoseClient client : clients) {
      try {
        client.check(slowReaderNs);
      } catch (RuntimeException e) {
        LOG.log(WARNING, "A client could not be checked", e);
      }
    }
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** What a container deploys; at {@link #PATH}. */
  public ServerEndpointConfig endpointConfig() {
    return ServerEndpointConfig.Builder.create(PoseEndpoint.class, PATH)
        .configurator(new Handshake(this))
        .subprotocols(Arrays.stream(WireFormat.values()).map(WireFormat::subprotocol).toList())
        .build();
  }

  /**
   * Whether a handshake with this header {@code Origin} is let in, for containers that ask before
   * the endpoint does; null or empty where there is none. A token is not asked for here.
   */
  public boolean allowsOrigin(@Nullable String origin) {
    if (origin == null || origin.isEmpty()) {
      return true;
    }
    return options.origins().contains("*") || options.origins().contains(origin);
  }

  /** A snapshot of the counters. */
  public ServiceCounts counts() {
    return counters.snapshot(clients.size());
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
      if (closed || clients.size() >= options.maxClients()) {
        return Optional.empty();
      }
      PoseClient client = new PoseClient(this, transport, format, clientNumbers.incrementAndGet());
      clients.add(client);
      counters.connections.increment();
      return Optional.of(client);
    }
  }

  private void refuse(Outbox.Transport transport, ErrorCode code, String message) {
    counters.refused.increment();
    counters.errors.increment();
    Outbox outbox = new Outbox(transport, clock, counters, () -> {});
    outbox.control(ServerText.error(code, message, OptionalLong.empty()));
    outbox.closeAfterwards(code.closeCode().orElseThrow(), code.wireName());
  }

  void gone(PoseClient client) {
    clients.remove(client);
    client.gone();
  }

  String hello(WireFormat format) {
    return ServerText.hello(
        new Hello(
            format,
            clock.nowMs(),
            engine.name(),
            CREDITS,
            options.config(),
            options.limits(),
            StreamDescription.of(engine, options.angles())));
  }

  PoseEngine engine() {
    return engine;
  }

  ServiceOptions options() {
    return options;
  }

  ServerClock clock() {
    return clock;
  }

  ServiceCounters counters() {
    return counters;
  }

  Semaphore gate() {
    return gate;
  }

  ClientText clientText() {
    return clientText;
  }

  Executor configurer() {
    return configurer;
  }

  /**
   * Tells every client, finishes the frames in work, sends their results and closes every
   * connection. Idempotent.
   */
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
    }
    watch.shutdownNow();
    List<PoseClient> last = List.copyOf(clients);
    LOG.log(INFO, "Stopping with {0} client(s)", last.size());
    // First, so that a client that has been told of the stop is no longer configured.
    configurer.shutdown();
    last.forEach(PoseClient::announceShutdown);
    last.forEach(PoseClient::shutDown);
    awaitGoodbyes();
    sessionCalls.shutdown();
  }

  /** Clients leave when their connection is closed. */
  private void awaitGoodbyes() {
    long endNs = clock.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GOODBYE_MS);
    try {
      for (PoseClient client : clients) {
        client.awaitGone(endNs - clock.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!clients.isEmpty()) {
      LOG.log(WARNING, "{0} client(s) did not say goodbye", clients.size());
    }
  }
}
