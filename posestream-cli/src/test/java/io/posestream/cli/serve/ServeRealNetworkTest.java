package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.EncodedImage;
import io.posestream.models.MediaPipeEngine;
import io.posestream.result.PoseResult.Seen;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.TyrusPoseServer;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The drawn person through socket, networks and back. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class ServeRealNetworkTest {
  private static final int FRAMES = 5;
  private static final ResultReader READER = ResultReader.of(StreamDescription.standard());

  private static MediaPipeEngine provider;
  private static TyrusPoseServer server;
  private static List<byte[]> jpegs;

  @BeforeAll
  static void start() throws Exception {
    provider = MediaPipeEngine.create();
    server = TyrusPoseServer.start(provider, PoseServerOptions.defaults().withPorts(0, 0));
    jpegs = FigurePictures.jpegs(FRAMES);
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @Test
  void shouldSeeTheSamePersonInBothSubprotocols() throws Exception {
    try (ServeClient text = new ServeClient(server.port(), "posestream.v1.json");
        ServeClient binary = new ServeClient(server.port(), "posestream.v1.binary")) {
      assertThat(text.json().get("engine").asText()).startsWith("ONNX Runtime");
      binary.json();
      for (int i = 0; i < FRAMES; i++) {
        FrameMessage frame = new FrameMessage(i, i * 33.25, EncodedImage.of(jpegs.get(i)));
        text.send(frame);
        binary.send(frame);
        Seen seen = (Seen) READER.data(text.json().toString()).result();
        Seen same = (Seen) READER.binary((ByteBuffer) binary.next()).result();
        assertThat(seen.width()).isEqualTo(640).isEqualTo(same.width());
        Landmarks inText = seen.people().get(0).body().landmarks();
        Landmarks inBytes = same.people().get(0).body().landmarks();
        for (int point = 0; point < BodyLandmark.COUNT; point++) {
          assertThat(inBytes.x(point)).isCloseTo(inText.x(point), within(2e-3f * seen.width()));
        }
      }
    }
  }

  @Test
  void shouldFailPicturesItCannotReadAndGoOn() throws Exception {
    try (ServeClient client = new ServeClient(server.port(), "posestream.v1.json")) {
      client.json();
      byte[] huge =
          FigurePictures.jpeg(new BufferedImage(2_049, 2_048, BufferedImage.TYPE_3BYTE_BGR));
      byte[][] pictures = {huge, {1, 2, 3}, java.util.Arrays.copyOf(jpegs.get(0), 500)};
      for (int i = 0; i < pictures.length; i++) {
        client.send(new FrameMessage(i, i, EncodedImage.of(pictures[i])));
        JsonNode result = client.json();
        assertThat(result.get("status").asText()).isEqualTo("failed");
        assertThat(result.get("reason").asText()).isNotBlank();
      }
      client.send(new FrameMessage(9, 9, EncodedImage.of(jpegs.get(0))));
      assertThat(client.json().get("status").asText()).isEqualTo("detected");
    }
  }
}
