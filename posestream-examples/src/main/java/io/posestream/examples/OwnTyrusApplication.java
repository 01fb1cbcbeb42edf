package io.posestream.examples;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.glassfish.tyrus.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * A Tyrus application with an endpoint of its own that also serves poses, until Enter. Tyrus
 * listens on every address, whatever host it is told; the service itself refuses foreign origins.
 */
public final class OwnTyrusApplication {
  private static final int PORT = 8025;

  private OwnTyrusApplication() {}

  /** Public and with a constructor without arguments, since Tyrus makes it. */
  public static final class Application implements ServerApplicationConfig {
    private static volatile @Nullable PoseService poses;

    @Override
    public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> scanned) {
      return Set.of(Objects.requireNonNull(poses).endpointConfig());
    }

    @Override
    public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> scanned) {
      return Set.of(Echo.class);
    }
  }

  /** What the application did before. */
  @ServerEndpoint("/echo")
  public static final class Echo {
    /** Answers with what came. */
    @OnMessage
    public String echo(String text) {
      return text;
    }
  }

  /** Serves {@code /pose} and {@code /echo}; Tyrus takes any free port for −1. */
  static Server start(int port, PoseService poses) throws DeploymentException {
    Application.poses = poses;
    Server server = new Server("localhost", port, "/", Map.of(), Application.class);
    server.start();
    return server;
  }

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    try (PoseEngine engine = PoseEngine.load()) {
      PoseService poses = PoseService.create(engine, ServiceOptions.defaults());
      Server server = start(PORT, poses);
      System.out.println("ws://localhost:" + server.getPort() + PoseService.PATH);
      int unused = System.in.read();
      // Lets clients finish before their connections end.
      poses.close();
      server.stop();
    }
  }
}
