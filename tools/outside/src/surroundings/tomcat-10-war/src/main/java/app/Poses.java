package app;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;

@WebListener
public class Poses implements ServletContextListener {
  private PoseEngine engine;
  private PoseService service;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    engine = PoseEngine.load();
    String token = System.getProperty("app.token");
    ServiceOptions options = ServiceOptions.builder().token(token).maxClients(128).build();
    service = PoseService.create(engine, options);
    service.warmUp();
    String name = ServerContainer.class.getName();
    ServerContainer container = (ServerContainer) event.getServletContext().getAttribute(name);
    try {
      container.addEndpoint(service.endpointConfig());
    } catch (DeploymentException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    service.close();
    engine.close();
  }
}
