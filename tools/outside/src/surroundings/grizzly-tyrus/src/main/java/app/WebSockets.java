package app;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus on a listener of an HTTP server that the application has already. */
final class WebSockets extends TyrusServerContainer {
  private final String contextPath;
  private final WebSocketEngine engine;

  WebSockets(String contextPath, int maxFrameBytes) {
    super(Set.<Class<?>>of());
    this.contextPath = contextPath;
    engine = TyrusWebSocketEngine.builder(this).incomingBufferSize(4 * maxFrameBytes).build();
  }

  void addTo(NetworkListener listener) {
    listener.registerAddOn(new WebSocketAddOn(this, contextPath));
  }

  @Override
  public void register(Class<?> endpointClass) throws DeploymentException {
    engine.register(endpointClass, contextPath);
  }

  @Override
  public void register(ServerEndpointConfig config) throws DeploymentException {
    engine.register(config, contextPath);
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return engine;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }
}
