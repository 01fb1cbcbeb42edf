package io.posestream.server.tyrus;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceCounts;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

/**
 * A server of its own: the WebSocket at {@link PoseService#PATH} with {@code /health} and {@code
 * /metrics} on one port, the web client on another if {@code posestream-web} is there to be served.
 *
 * <p>Threading: any thread may call anything. {@code close} takes some seconds at most.
 */
public final class TyrusPoseServer implements AutoCloseable {
  /** Messages up to so many times the limit are answered; longer ones only end the connection. */
  private static final int ANSWERED_TIMES_LIMIT = 4;

  /** Closes half a handshake and idle HTTP connections; web sockets stay. */
  private static final int KEEP_ALIVE_S = 20;

  private final PoseService service;
  private final ServerMetrics metrics;
  private final TyrusContainer container;
  private final NetworkListener listener;
  private volatile @Nullable HttpServer web;

  private TyrusPoseServer(PoseEngine provider, PoseServerOptions options) {
    service = PoseService.create(provider, options.service());
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
    container = new TyrusContainer(http, ANSWERED_TIMES_LIMIT * longest);
    listener.registerAddOn(new TyrusOriginFilter(service::allowsOrigin));
    container.listenOn(listener);
  }

  /**
   * Starts a server.
   *
   * @throws UncheckedIOException if a port is taken, naming it
   */
  public static TyrusPoseServer start(PoseEngine provider, PoseServerOptions options) {
    TyrusPoseServer server = new TyrusPoseServer(provider, options);
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

  static NetworkListener listener(String name, String host, int port) {
    NetworkListener listener = new NetworkListener(name, host, port);
    listener.getKeepAlive().setIdleTimeoutInSeconds(KEEP_ALIVE_S);
    listener.getFileCache().setEnabled(false);
    return listener;
  }

  static void add(HttpServer http, HttpHandler page, String path) {
    http.getServerConfiguration().addHttpHandler(page, path);
  }

  /** The port of the WebSocket. */
  public int port() {
    return listener.getPort();
  }

  /** The port of the web client, if it is served. */
  public OptionalInt webPort() {
    HttpServer pages = web;
    return pages == null
        ? OptionalInt.empty()
        : OptionalInt.of(pages.getListeners().iterator().next().getPort());
  }

  /** A snapshot of the books. */
  public ServiceCounts counts() {
    return service.counts();
  }

  /** Takes no new client, finishes the frames in work, tells every client and stops. Idempotent. */
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
