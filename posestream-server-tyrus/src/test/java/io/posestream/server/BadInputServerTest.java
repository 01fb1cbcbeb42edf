package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.PoseEstimationException;
import io.posestream.wire.StreamLimits;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a client may do wrong; the connection goes on, or ends as the protocol says. */
class BadInputServerTest extends RunningServer {
  @Test
  void shouldAnswerEveryBadMessageAndGoOn() {
    int port = start();
    try (TestClient bystander = TestClient.open(port, BINARY);
        TestClient text = TestClient.open(port);
        TestClient binary = TestClient.open(port, BINARY)) {
      bystander.event("hello");
      text.event("hello");
      binary.event("hello");
      text.binary(new byte[100]);
      text.error("badMessage");
      binary.text(
          "{\"event\":\"frame\",\"data\":{\"sequence\":1,\"timestamp\":1,\"image\":\"A\"}}");
      binary.error("badMessage");
      binary.binary(new byte[100]);
      binary.error("badFrame");
      text.text("{\"event\":\"dance\"}");
      text.error("badMessage");
      text.text("[".repeat(1000) + "]".repeat(1000));
      text.error("badMessage");
      text.text("{\"event\":\"frame\",\"data\":{\"sequence\":1,\"timestamp\":1,\"image\":\"?\"}}");
      text.error("badFrame");
      text.frame(5);
      assertThat(text.event("pose_result").get("sequence").asInt()).isEqualTo(5);
      text.frame(5);
      text.error("badFrame");
      text.frame(4);
      text.error("badFrame");
      binary.frame(1);
      assertThat(binary.binaryResult().getInt(8)).isEqualTo(1);
      bystander.frame(1);
      assertThat(bystander.binaryResult().getInt(8)).isEqualTo(1);
    }
  }

  @Test
  void shouldCloseAfterFiftyBadMessagesInARow() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      for (int i = 0; i < 50; i++) {
        client.text("nonsense");
      }
      for (int i = 0; i < 50; i++) {
        client.error("badMessage");
      }
      client.error("tooManyErrors");
      client.closed(1008);
    }
  }

  @Test
  void shouldCloseOnAMessageOverTheLimit() {
    int port = start();
    try (TestClient text = TestClient.open(port);
        TestClient binary = TestClient.open(port, BINARY);
        TestClient parts = TestClient.open(port, BINARY)) {
      text.event("hello");
      binary.event("hello");
      parts.event("hello");
      text.text(" ".repeat(600_001));
      text.error("tooLarge");
      text.closed(1009);
      binary.binary(new byte[400_001]);
      binary.error("tooLarge");
      binary.closed(1009);
      for (int i = 0; i < 5; i++) {
        parts.socket().sendBinary(ByteBuffer.allocate(100_000), false).join();
      }
      parts.error("tooLarge");
      parts.closed(1009);
    }
  }

  @Test
  void shouldFailAFrameThatTheEngineRefusesAndGoOn() {
    provider.seen =
        () -> {
          throw new PoseEstimationException("too many pixels");
        };
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      JsonNode result = client.event("pose_result");
      assertThat(result.get("status").asString()).isEqualTo("failed");
      assertThat(result.get("reason").asString()).isEqualTo("too many pixels");
      provider.seen = ScriptedProvider::nobody;
      client.frame(2);
      assertThat(client.event("pose_result").get("status").asString()).isEqualTo("noPerson");
    }
  }

  @Test
  void shouldCloseWhenTheEngineBreaksAndServeTheNext() {
    provider.seen =
        () -> {
          throw new StackOverflowError("broken on purpose");
        };
    int port = start(ServiceOptions.builder().framesInWork(1).build());
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      assertThat(client.event("pose_result").get("status").asString()).isEqualTo("failed");
      client.error("engine");
      client.closed(1011);
    }
    provider.seen = ScriptedProvider::nobody;
    try (TestClient next = TestClient.open(port)) {
      next.event("hello");
      next.frame(1);
      next.event("pose_result");
    }
  }

  @Test
  void shouldTellOnceThatFramesAreTooMany() {
    int port =
        start(ServiceOptions.builder().limits(new StreamLimits(1_000, 1_000, 1_000, 5)).build());
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      for (int i = 0; i < 9; i++) {
        client.frame(i);
      }
      long limited = 0;
      client.text("{}");
      JsonNode error = null;
      while (error == null || !error.get("code").asString().equals("badMessage")) {
        if (client.next() instanceof JsonNode node) {
          error = node.get("data");
          limited += error.get("code").asString().equals("rateLimited") ? 1 : 0;
        }
      }
      assertThat(limited).isEqualTo(1);
    }
  }
}
