package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.arbitraries.ResidentMemory;
import io.posestream.frame.EncodedImage;
import io.posestream.models.MediaPipeEngine;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.TyrusPoseServer;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients of the real networks that come one after the other cost no more than one. */
class ServeMemoryTest {
  @Test
  @Timeout(900)
  void shouldHoldNothingOfClientsThatLeft() throws Exception {
    assumeTrue(ResidentMemory.isKnown());
    ResidentMemory.assertSteady(Connections.class);
  }

  /** The program that is measured. */
  static final class Connections {
    private Connections() {}

    public static void main(String[] arguments) throws Exception {
      byte[] jpeg = FigurePictures.jpegs(1).get(0);
      try (MediaPipeEngine engine = MediaPipeEngine.create();
          TyrusPoseServer server =
              TyrusPoseServer.start(engine, PoseServerOptions.defaults().withPorts(0, 0))) {
        for (int i = 0; i < ResidentMemory.TIMES; i++) {
          connect(server.port(), jpeg);
          while (server.counts().clients() > 0) {
            LockSupport.parkNanos(1_000_000);
          }
          ResidentMemory.print();
        }
      }
      // The client's HTTP threads outlive it.
      System.exit(0);
    }

    private static void connect(int port, byte[] jpeg) throws InterruptedException {
      try (ServeClient client = new ServeClient(port, "posestream.v1.json")) {
        client.json();
        for (int sequence = 0; sequence < 2; sequence++) {
          client.send(new FrameMessage(sequence, sequence * 40, EncodedImage.of(jpeg)));
          assertThat(client.json().get("status").asText()).isEqualTo("detected");
        }
      }
    }
  }
}
