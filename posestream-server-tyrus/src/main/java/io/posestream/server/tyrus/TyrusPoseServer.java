package io.posestream.server.tyrus;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceCounts;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalInt;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

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
  /** Closes half a handshake and idle HTTP connections; web sockets stay. */
  private static final int KEEP_ALIVE_S = 20;

  private final PoseService service;
  private final ServerMetrics metrics;
  private final TyrusContainer container;
  private final NetworkListener listener;
  private volatile @Nullable HttpServer web;

  private TyrusPoseServer(PoseEngine engine, PoseServerOptions options) {
    service = PoseService.create(engine, options.service());
    metrics = ServerMetrics.of(service);
    listener = listener("pose", options.host(), options.port());
    HttpServer http = new HttpServer();
    http.addListener(listener);
    add(http, new HealthPage(service), "/health");
    add(http, new MetricsPage(metrics), "/metrics");
    add(http, new NotFoundPage(), "/");
    int longest =
        Math.max(
            options.service().limits().maxTextBytes(),
            options.service().limits().maxMessageBytes());
    container = new TyrusContainer(http, longest, TyrusClosingHandshake.afterPatience());
    listener.registerAddOn(new TyrusOriginFilter(service::allowsOrigin));
    container.listenOn(listener);
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
      server.container.register(server.service.endpointConfig());
      server.container.start("", options.port());
      if (options.webPort().isPresent()) {
        server.web =
            WebClientServer.start(
                options.host(),
                options.webPort().get(),
                server.port(),
                TyrusPoseServer.class.getClassLoader());
      }
    } catch (IOException e) {
      server.close();
      throw new UncheckedIOException(
          "cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      server.close();
      throw e;
    } catch (DeploymentException e) {
      server.close();
      throw new IllegalStateException("the endpoint cannot be deployed", e);
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

  static NetworkListener listener(String name, String host, int port) {
    NetworkListener listener = new NetworkListener(name, host, port);
    listener.getKeepAlive().setIdleTimeoutInSeconds(KEEP_ALIVE_S);
    listener.getFileCache().setEnabled(false);
    return listener;
  }

  static void add(HttpServer http, HttpHandler page, String path) {
    http.getServerConfiguration().addHttpHandler(page, path);
  }

  /** The port of the WebSocket: the one of the options, or the free one that was taken for 0. */
  public int port() {
    return listener.getPort();
  }

  /** The port of the web client; empty if the options ask for none. */
  public OptionalInt webPort() {
    HttpServer pages = web;
    return pages == null
        ? OptionalInt.empty()
        : OptionalInt.of(pages.getListeners().iterator().next().getPort());
  }

  /** A snapshot of the counters, since the start. */
  public ServiceCounts counts() {
    return service.counts();
  }

  /**
   * Takes no new client, tells every client, finishes the frames in work, sends their results and
   * stops. Returns within some seconds. Idempotent.
   */
  @Override
  public void close() {
    service.close();
    container.stop();
    metrics.close();
    HttpServer pages = web;
    if (pages != null) {
      pages.shutdownNow();
    }
  }
}
