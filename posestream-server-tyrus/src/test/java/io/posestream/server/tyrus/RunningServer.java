package io.posestream.server.tyrus;

import io.posestream.server.Await;
import io.posestream.server.ServedEngine;
import io.posestream.server.ServiceOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A real server on ports of the system's choice, with an estimator that the test controls. */
@Timeout(120)
abstract class RunningServer {
  static final String BINARY = "posestream.v1.binary";
  static final String JSON = "posestream.v1.json";

  final ServedEngine engine = new ServedEngine();
  private @Nullable TyrusPoseServer server;

  int start(ServiceOptions service) {
    return start(PoseServerOptions.defaults().withPorts(0, 0).withService(service));
  }

  int start(PoseServerOptions options) {
    server = TyrusPoseServer.start(engine, options);
    return server.port();
  }

  int start() {
    return start(ServiceOptions.defaults());
  }

  TyrusPoseServer server() {
    return Objects.requireNonNull(server);
  }

  @AfterEach
  void stop() {
    engine.heavy.countDown();
    engine.frames.release(1_000_000);
    if (server != null) {
      server.close();
    }
  }

  void awaitInWork(int count) {
    Await.until(() -> engine.inWork.get() >= count);
  }

  void awaitReceived(int count) {
    Await.until(() -> server().counts().framesReceived() >= count);
  }

  void awaitClients(int count) {
    Await.until(() -> server().counts().clients() == count);
  }
}
