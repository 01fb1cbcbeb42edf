package app;

import io.posestream.PoseEngine;
import io.posestream.server.ServiceOptions;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.TyrusPoseServer;

public class Application {
  public static void main(String[] args) throws Exception {
    PoseEngine engine = PoseEngine.load();
    ServiceOptions options = ServiceOptions.builder().token(args[0]).maxClients(128).build();
    TyrusPoseServer server =
        TyrusPoseServer.start(
            engine, PoseServerOptions.defaults().withService(options).withPorts(0, 0));
    server.warmUp();

    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine)));
    System.out.println("ws://localhost:" + server.port() + "/pose");
    Thread.currentThread().join();
  }

  private static void stop(TyrusPoseServer server, PoseEngine engine) {
    server.close();
    engine.close();
  }
}
