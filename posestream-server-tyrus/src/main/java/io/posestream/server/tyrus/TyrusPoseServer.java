package io.posestream.server.tyrus;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceCounts;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A server of its own: the WebSocket at {@link PoseService#PATH} with {@code /health} and {@code
 * /metrics} on one port, the web client on another if {@code posestream-web} is there to be served.
 *
 * <pre>{@code
 * try (PoseEngine engine = PoseEngine.load();
 *     TyrusPoseServer server = TyrusPoseServer.start(engine, PoseServerOptions.defaults())) {
 *   System.out.println("http://localhost:" + server.webPort().orElseThrow());
 *   System.in.read();
 * }
 * }</pre>
 *
 * <p>For an application that has a {@code jakarta.websocket} container already there is {@link
 * PoseService} alone.
 *
 * <p>Threading: any thread may call anything. Nothing but {@code start}, {@code warmUp} and {@code
 * close} blocks.
 *
 * @since 0.1
 */
public final class TyrusPoseServer implements AutoCloseable {
  private final PoseService service;
  private final ServerMetrics metrics;
  private final TyrusHost host;

  private TyrusPoseServer(PoseEngine engine, PoseServerOptions options) {
    service = PoseService.create(engine, options.service());
    metrics = ServerMetrics.of(service);
    int longestBytes =
        Math.max(
            options.service().limits().maxTextBytes(),
            options.service().limits().maxMessageBytes());
    host =
        new TyrusHost(
            options,
            longestBytes,
            new TyrusAdmissionFilter(service::allowsOrigin, service::isStopping));
    host.add(new HealthPage(service), "/health");
    host.add(new MetricsPage(metrics), "/metrics");
  }

  /**
   * Starts a server; it accepts clients when this returns. If it cannot start, nothing of it is
   * left running.
   *
   * @param engine open for as long as the server is; not closed by it
   * @throws UncheckedIOException if a port is taken, naming it
   * @throws IllegalArgumentException if two angles of the options have one name
   */
  public static TyrusPoseServer start(PoseEngine engine, PoseServerOptions options) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(options, "options");
    TyrusPoseServer server = new TyrusPoseServer(engine, options);
    try {
      server.host.start(server.service.endpointConfig());
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /**
   * {@link PoseService#warmUp()}; until it returns, {@code /health} answers 503 and {@code
   * starting}. Clients may connect meanwhile.
   */
  public void warmUp() {
    service.warmUp();
  }

  /** The port of the WebSocket: the one of the options, or the free one that was taken for 0. */
  public int port() {
    return host.port();
  }

  /** The port of the web client; empty if the options ask for none. */
  public OptionalInt webPort() {
    return host.webPort();
  }

  /** A snapshot of the counters, since the start. */
  public ServiceCounts counts() {
    return service.counts();
  }

  /**
   * Takes no new client, tells every client, finishes the frames in work, sends their results and
   * stops; until then {@code /health} and handshakes are answered with 503. Returns within some
   * seconds. Idempotent.
   */
  @Override
  public void close() {
    service.close();
    host.close();
    metrics.close();
  }
}
