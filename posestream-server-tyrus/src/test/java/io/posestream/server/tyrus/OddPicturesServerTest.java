package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Pictures as real clients send them: in lines, or none yet. */
@SuppressWarnings("try") // the bystander streams on its own
class OddPicturesServerTest extends RunningServer {
  private static final FrameMessage FRAME =
      new FrameMessage(1, 10, EncodedImage.of(new byte[] {1, 2, 3}));

  @Test
  void shouldTakeBase64InLinesAsAndroidWritesIt() {
    int port = start();
    String lines = Base64.getMimeEncoder().encodeToString(new byte[200]).replace("\r\n", "\\n");
    assertThat(lines).contains("\\n");
    try (TestClient client = TestClient.open(port, JSON)) {
      client.event("hello");
      client.text(textFrame(3, lines));
      client.result(3);
    }
  }

  @Test
  void shouldRefuseEmptyPicturesForAsLongAsACameraIsNotReady() {
    int port = start();
    int moreThanFiftyBadOnes = 60;
    byte[] headerAlone = Arrays.copyOf(FrameBinary.write(FRAME), FrameBinary.HEADER_BYTES);
    try (Bystander bystander = Bystander.at(port);
        TestClient text = TestClient.open(port, JSON);
        TestClient binary = TestClient.open(port, BINARY)) {
      text.event("hello");
      binary.event("hello");
      for (int i = 0; i < moreThanFiftyBadOnes; i++) {
        text.text(textFrame(i, i % 2 == 0 ? "data:," : "data:image/jpeg;base64,"));
        binary.binary(headerAlone);
      }
      for (int i = 0; i < moreThanFiftyBadOnes; i++) {
        JsonNode error = text.error("badFrame");
        assertThat(error.get("message").asText()).contains("\"image\"").contains("empty");
        assertThat(error.get("sequence").asInt()).isEqualTo(i);
        assertThat(binary.error("badFrame").get("sequence").asInt()).isEqualTo(1);
      }
      text.isServed(moreThanFiftyBadOnes);
      binary.isServed(moreThanFiftyBadOnes);
    }
  }

  private static String textFrame(long sequence, String image) {
    return "{\"event\":\"frame\",\"data\":{\"sequence\":%d,\"timestamp\":1,\"image\":\"%s\"}}"
        .formatted(sequence, image);
  }
}
