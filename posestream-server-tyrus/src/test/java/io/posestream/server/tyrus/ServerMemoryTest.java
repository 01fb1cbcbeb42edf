package io.posestream.server.tyrus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.arbitraries.ResidentMemory;
import io.posestream.server.Await;
import io.posestream.server.ServedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that come one after the other cost no more than one. */
class ServerMemoryTest {
  @Test
  @Timeout(300)
  void shouldHoldNothingOfClientsThatLeft() throws Exception {
    assumeTrue(ResidentMemory.isKnown());
    ResidentMemory.assertSteady(Connections.class);
  }

  /** The program that is measured: clients in both subprotocols, some of which just vanish. */
  static final class Connections {
    private Connections() {}

    public static void main(String[] arguments) throws Exception {
      ServedEngine engine = new ServedEngine();
      try (TyrusPoseServer server =
          TyrusPoseServer.start(engine, PoseServerOptions.defaults().withPorts(0, 0))) {
        for (int i = 0; i < ResidentMemory.TIMES; i++) {
          connect(server.port(), i % 2 == 0 ? RunningServer.BINARY : RunningServer.JSON);
          Await.until(() -> server.counts().clients() == 0 && engine.open.get() == 0);
          ResidentMemory.print();
        }
      }
      // The client's HTTP threads outlive it.
      System.exit(0);
    }

    private static void connect(int port, String subprotocol) {
      try (TestClient client = TestClient.open(port, subprotocol)) {
        client.event("hello");
        for (int sequence = 0; sequence < 5; sequence++) {
          client.isServed(sequence);
        }
        client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
        client.event("notice");
        client.isServed(5);
      }
    }
  }
}
