package io.posestream.server.tyrus;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/**
 * Tyrus on a listener of our own: its standard container binds to every address, whatever it is
 * told, and never closes half a handshake.
 */
final class TyrusContainer extends TyrusServerContainer {
  private static final String CONTEXT_PATH = "/";

  /** More than a piece of {@link LongFrames}, with which a frame ends and the next one begins. */
  private static final int FURTHER_BYTES = 1 << 17;

  private final TyrusClosingHandshake engine;
  private final HttpServer http;

  /**
   * A container that does not listen yet.
   *
   * @param maxFrameBytes longer frames reach the endpoint in parts
   * @param later as of {@link TyrusClosingHandshake}
   */
  TyrusContainer(HttpServer http, int maxFrameBytes, Executor later) {
    super(Set.<Class<?>>of());
    this.http = http;
    engine =
        new TyrusClosingHandshake(
            TyrusWebSocketEngine.builder(this)
                .incomingBufferSize(maxFrameBytes + FURTHER_BYTES)
                .build(),
            maxFrameBytes,
            later);
  }

  /** Lets web sockets in through {@code listener}. */
  void listenOn(NetworkListener listener) {
    listener.registerAddOn(new WebSocketAddOn(this, CONTEXT_PATH));
  }

  @Override
  public void register(Class<?> endpointClass) throws DeploymentException {
    engine.register(endpointClass, CONTEXT_PATH);
  }

  @Override
  public void register(ServerEndpointConfig config) throws DeploymentException {
    engine.register(config, CONTEXT_PATH);
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return engine;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }

  @Override
  public void start(String rootPath, int port) throws IOException, DeploymentException {
    http.start();
    super.start(rootPath, port);
  }

  @Override
  public void stop() {
    super.stop();
    engine.awaitPeers();
    http.shutdownNow();
  }
}
