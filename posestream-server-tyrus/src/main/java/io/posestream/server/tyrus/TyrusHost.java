package io.posestream.server.tyrus;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a server: the WebSocket with pages beside it on one, the web client on another if
 * the options ask for it.
 *
 * <p>Threading: pages are added before the start; any thread may call anything else.
 */
final class TyrusHost implements AutoCloseable {
  /**
   * Of half a handshake and idle HTTP connections; {@link TyrusSocketFilter} spares web sockets.
   */
  private static final int KEEP_ALIVE_S = 20;

  private final PoseServerOptions options;
  private final HttpServer http = new HttpServer();
  private final NetworkListener listener;
  private final TyrusContainer container;
  private volatile @Nullable HttpServer web;

  /**
   * A host that does not listen yet, and answers 404 where no page is added.
   *
   * @param longestMessageBytes of a client
   */
  TyrusHost(PoseServerOptions options, int longestMessageBytes, TyrusAdmissionFilter admission) {
    this.options = options;
    listener = listener("pose", options.host(), options.port());
    options.certificate().ifPresent(own -> TyrusTlsFilter.secure(listener, own));
    http.addListener(listener);
    add(new NotFoundPage(), "/");
    container =
        new TyrusContainer(http, longestMessageBytes, TyrusClosingHandshake.afterPatience());
    listener.registerAddOn(admission);
    listener.registerAddOn(new TyrusSocketFilter());
    options
        .maxClientsPerAddress()
        .ifPresent(
            most -> listener.registerAddOn(new TyrusAddressFilter(new ClientsPerAddress(most))));
    container.listenOn(listener);
  }

  static NetworkListener listener(String name, String host, int port) {
    NetworkListener listener = new NetworkListener(name, host, port);
    listener.getKeepAlive().setIdleTimeoutInSeconds(KEEP_ALIVE_S);
    listener.getFileCache().setEnabled(false);
    return listener;
  }

  void add(HttpHandler page, String path) {
    http.getServerConfiguration().addHttpHandler(page, path);
  }

  /**
   * Listens; clients are accepted when this returns. What was started before a failure is closed by
   * {@link #close}.
   *
   * @throws UncheckedIOException if a port is taken, naming it
   */
  void start(ServerEndpointConfig endpoint) {
    options.certificate().ifPresent(TyrusTlsFilter::warnIfInvalid);
    try {
      container.register(endpoint);
      container.start("", options.port());
      if (options.webPort().isPresent()) {
        ClassLoader pages = TyrusHost.class.getClassLoader();
        web = WebClientServer.start(options, options.webPort().get(), port(), pages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage(), e);
    } catch (DeploymentException e) {
      throw new IllegalStateException("the endpoint cannot be deployed", e);
    }
  }

  /** The port of the WebSocket: the one of the options, or the free one that was taken for 0. */
  int port() {
    return listener.getPort();
  }

  /** The port of the web client; empty if the options ask for none. */
  OptionalInt webPort() {
    HttpServer pages = web;
    return pages == null
        ? OptionalInt.empty()
        : OptionalInt.of(pages.getListeners().iterator().next().getPort());
  }

  /** Stops to listen, within some seconds. Idempotent. */
  @Override
  public void close() {
    container.stop();
    HttpServer pages = web;
    if (pages != null) {
      pages.shutdownNow();
    }
  }
}
