package app;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Quarkus makes one for its WebSockets, and calls another one, a bean, when it stops. */
public class Poses implements ServerApplicationConfig {
  private static final PoseEngine ENGINE = PoseEngine.load();
  private static final PoseService SERVICE = warmService();

  private static PoseService warmService() {
    String token = ConfigProvider.getConfig().getValue("app.token", String.class);
    ServiceOptions options = ServiceOptions.builder().token(token).maxClients(128).build();
    PoseService service = PoseService.create(ENGINE, options);
    service.warmUp();
    return service;
  }

  @Override
  public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> scanned) {
    return Set.of(SERVICE.endpointConfig());
  }

  @Override
  public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> scanned) {
    return scanned;
  }

  void stop(@Observes ShutdownEvent event) {
    SERVICE.close();
    ENGINE.close();
  }
}
