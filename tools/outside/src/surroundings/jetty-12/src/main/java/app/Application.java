package app;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;

public class Application {
  public static void main(String[] args) throws Exception {
    PoseEngine engine = PoseEngine.load();
    ServiceOptions options = ServiceOptions.builder().token(args[0]).maxClients(128).build();
    PoseService service = PoseService.create(engine, options);
    service.warmUp();

    Server jetty = new Server(0);
    ServletContextHandler context = new ServletContextHandler("/app");
    jetty.setHandler(context);
    JakartaWebSocketServletContainerInitializer.configure(
        context, (servletContext, container) -> container.addEndpoint(service.endpointConfig()));
    jetty.start();

    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, jetty, engine)));
    System.out.println("ws://localhost:" + jetty.getURI().getPort() + "/app/pose");
    jetty.join();
  }

  private static void stop(PoseService service, Server jetty, PoseEngine engine) {
    service.close();
    try {
      jetty.stop();
    } catch (Exception e) {
      e.printStackTrace();
    }
    engine.close();
  }
}
