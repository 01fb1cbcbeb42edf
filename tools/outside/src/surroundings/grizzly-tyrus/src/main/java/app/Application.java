package app;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

public class Application {
  public static void main(String[] args) throws Exception {
    PoseEngine engine = PoseEngine.load();
    ServiceOptions options = ServiceOptions.builder().token(args[0]).maxClients(128).build();
    PoseService service = PoseService.create(engine, options);
    service.warmUp();

    HttpServer http = new HttpServer();
    NetworkListener listener = new NetworkListener("app", "localhost", 0);
    // Tyrus refuses a foreign origin without a length: the client waits for the connection's end.
    listener.getKeepAlive().setIdleTimeoutInSeconds(5);
    http.addListener(listener);
    http.getServerConfiguration().addHttpHandler(new Page(), "/");
    WebSockets sockets = new WebSockets("/app", options.limits().maxTextBytes());
    sockets.addTo(listener);
    sockets.register(service.endpointConfig());
    http.start();
    sockets.start("/app", listener.getPort());

    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, sockets, http, engine)));
    System.out.println("ws://localhost:" + listener.getPort() + "/app/pose");
    Thread.currentThread().join();
  }

  /** What the server was there for before. */
  private static final class Page extends HttpHandler {
    @Override
    public void service(Request request, Response response) throws Exception {
      response.getWriter().write("A page of the application");
    }
  }

  private static void stop(
      PoseService service, WebSockets sockets, HttpServer http, PoseEngine engine) {
    service.close();
    sockets.stop();
    http.shutdownNow();
    engine.close();
  }
}
