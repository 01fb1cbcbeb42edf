package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.arbitraries.ResidentMemory;
import io.posestream.server.Await;
import io.posestream.server.ServedEngine;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that come one after the other cost no more than one. */
class ServerMemoryTest {
  private static final int CONNECTIONS = 200;
  private static final int WARM = 20;
  private static final long MOST_GROWTH_MB = 30;

  @Test
  @Timeout(300)
  void shouldHoldNothingOfClientsThatLeft() throws Exception {
    assumeTrue(ResidentMemory.isKnown());
    List<Long> residentMb = ResidentMemory.measureMb(Connections.class);
    assertThat(residentMb).hasSize(CONNECTIONS);
    assertThat(Collections.max(residentMb.subList(WARM, CONNECTIONS)))
        .isLessThan(residentMb.get(WARM - 1) + MOST_GROWTH_MB);
  }

  /** The program that is measured: clients in both subprotocols, some of which just vanish. */
  static final class Connections {
    private Connections() {}

    public static void main(String[] arguments) throws Exception {
      ServedEngine engine = new ServedEngine();
      try (TyrusPoseServer server =
          TyrusPoseServer.start(engine, PoseServerOptions.defaults().withPorts(0, 0))) {
        for (int i = 0; i < CONNECTIONS; i++) {
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
