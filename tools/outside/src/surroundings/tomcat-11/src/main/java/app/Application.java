package app;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import jakarta.servlet.http.HttpServlet;
import jakarta.websocket.server.ServerContainer;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsContextListener;

public class Application {
  public static void main(String[] args) throws Exception {
    PoseEngine engine = PoseEngine.load();
    ServiceOptions options = ServiceOptions.builder().token(args[0]).maxClients(128).build();
    PoseService service = PoseService.create(engine, options);
    service.warmUp();

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("/app", null);
    // Tomcat runs the filter that upgrades to WebSockets only where some servlet answers.
    Tomcat.addServlet(context, "pages", new HttpServlet() {});
    context.addServletMappingDecoded("/", "pages");
    context.addApplicationListener(WsContextListener.class.getName());
    tomcat.start();
    String name = ServerContainer.class.getName();
    ServerContainer container = (ServerContainer) context.getServletContext().getAttribute(name);
    container.addEndpoint(service.endpointConfig());

    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, tomcat, engine)));
    System.out.println("ws://localhost:" + tomcat.getConnector().getLocalPort() + "/app/pose");
    tomcat.getServer().await();
  }

  private static void stop(PoseService service, Tomcat tomcat, PoseEngine engine) {
    service.close();
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      e.printStackTrace();
    }
    engine.close();
  }
}
