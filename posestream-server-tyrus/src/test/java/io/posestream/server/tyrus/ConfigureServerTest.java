package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.Await;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients change their settings while frames flow. */
class ConfigureServerTest extends RunningServer {
  @Test
  void shouldConfigureAtRunTime() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\",\"mirrored\":true}}");
      JsonNode notice = client.event("notice");
      assertThat(notice.get("code").asString()).isEqualTo("configured");
      assertThat(notice.get("config").get("model").asString()).isEqualTo("lite");
      client.frame(1);
      assertThat(client.event("pose_result").get("mirrored").asBoolean()).isTrue();
    }
  }

  @Test
  void shouldLetTheLastOfTwoConfiguresWin() throws Exception {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"heavy\"}}");
      Await.until(() -> provider.opened.get() >= 2);
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\",\"hands\":false}}");
      // Messages of a client are read in order: once this is answered, the wish is known.
      client.text("{\"event\":\"configure\",\"data\":{\"model\":7}}");
      client.error("badConfigure");
      provider.heavy.countDown();
      JsonNode config = client.event("notice").get("config");
      assertThat(config.get("model").asString()).isEqualTo("lite");
      assertThat(config.get("hands").asBoolean()).isFalse();
      client.frame(1);
      client.event("pose_result");
    }
  }

  @Test
  void shouldNotLetASlowConfigureDelayThatOfAnother() {
    int port = start();
    try (TestClient slow = TestClient.open(port);
        TestClient other = TestClient.open(port)) {
      slow.event("hello");
      other.event("hello");
      slow.isServed(1);
      other.isServed(1);
      slow.text("{\"event\":\"configure\",\"data\":{\"model\":\"heavy\"}}");
      Await.until(() -> provider.opened.get() >= 3);
      other.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      assertThat(other.event("notice").get("code").asString()).isEqualTo("configured");
      other.isServed(2);
      slow.isServed(2);
      provider.heavy.countDown();
      assertThat(slow.event("notice").get("config").get("model").asString()).isEqualTo("heavy");
    }
  }

  @Test
  void shouldSayThatItStopsToAConfigureThatComesTooLate() throws Exception {
    provider.frames = new java.util.concurrent.Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      Thread stopping = new Thread(() -> server().close());
      stopping.start();
      client.event("notice");
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      assertThat(client.error("badConfigure").get("message").asString()).contains("stops");
      provider.frames.release();
      client.event("pose_result");
      client.closed(1001);
      stopping.join();
    }
  }
}
