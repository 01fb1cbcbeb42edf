package io.posestream.server.tyrus;

import io.posestream.server.ReplayOptions;
import io.posestream.server.ReplayService;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

/**
 * A server that replays a recording: the WebSocket on one port, the web client on another, as
 * {@link TyrusPoseServer} has them. No engine runs.
 *
 * <p>Threading: any thread may call anything. Nothing but {@code start} and {@code close} blocks.
 *
 * @since 0.1
 */
public final class TyrusReplayServer implements AutoCloseable {
  private final ReplayService service;
  private final TyrusContainer container;
  private final NetworkListener listener;
  private volatile @Nullable HttpServer web;

  private TyrusReplayServer(ReplayService service, PoseServerOptions options) {
    this.service = service;
    listener = TyrusPoseServer.listener("replay", options.host(), options.port());
    HttpServer http = new HttpServer();
    http.addListener(listener);
    TyrusPoseServer.add(http, new NotFoundPage(), "/");
    container =
        new TyrusContainer(
            http, options.service().limits().maxTextBytes(), TyrusClosingHandshake.afterPatience());
    listener.registerAddOn(new TyrusOriginFilter(service::allowsOrigin));
    container.listenOn(listener);
  }

  /**
   * Starts a server; it accepts clients when this returns. If it cannot start, nothing of it is
   * left running.
   *
   * @throws io.posestream.record.RecordingException if the file cannot be read as a recording
   * @throws UncheckedIOException if a port is taken, naming it
   */
  public static TyrusReplayServer start(
      Path recording, ReplayOptions replay, PoseServerOptions options) {
    Objects.requireNonNull(recording, "recording");
    Objects.requireNonNull(replay, "replay");
    Objects.requireNonNull(options, "options");
    TyrusReplayServer server =
        new TyrusReplayServer(ReplayService.create(recording, replay, options.service()), options);
    try {
      server.container.register(server.service.endpointConfig());
      server.container.start("", options.port());
      if (options.webPort().isPresent()) {
        server.web =
            WebClientServer.start(
                options.host(),
                options.webPort().get(),
                server.port(),
                TyrusReplayServer.class.getClassLoader());
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

  /** Closes every connection and stops, within some seconds. Idempotent. */
  @Override
  public void close() {
    service.close();
    container.stop();
    HttpServer pages = web;
    if (pages != null) {
      pages.shutdownNow();
    }
  }
}
