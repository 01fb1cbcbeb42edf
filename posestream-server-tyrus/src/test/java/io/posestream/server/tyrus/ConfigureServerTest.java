package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.result.PoseResult.Seen;
import io.posestream.room.RoomBody;
import io.posestream.server.Await;
import io.posestream.server.ServiceOptions;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.view.FocalSource;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Clients change their settings while frames flow. */
class ConfigureServerTest extends RunningServer {
  @Test
  void shouldConfigureAtRunTime() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\",\"mirrored\":true}}");
      JsonNode notice = client.event("notice");
      assertThat(notice.get("code").asText()).isEqualTo("configured");
      assertThat(notice.get("config").get("model").asText()).isEqualTo("lite");
      assertThat(((Seen) client.isServed(1).result()).mirrored()).isTrue();
    }
  }

  @Test
  void shouldPlacePeopleWithTheFieldOfViewOfTheOperatorUntilAClientKnowsBetter() {
    StreamConfig config =
        StreamConfig.defaults().with(StreamSetting.FIELD_OF_VIEW_DEG, OptionalDouble.of(60));
    int port = start(ServiceOptions.builder().config(config).build());
    try (TestClient client = TestClient.open(port)) {
      assertThat(client.event("hello").at("/config/fieldOfViewDeg").asDouble()).isEqualTo(60);
      RoomBody ofOperator = room(client, 1);
      assertThat(ofOperator.focalSource()).isEqualTo(FocalSource.GIVEN);
      client.text("{\"event\":\"configure\",\"data\":{\"fieldOfViewDeg\":90}}");
      client.event("notice");
      RoomBody wider = room(client, 2);
      assertThat(wider.focalPx()).isLessThan(ofOperator.focalPx());
      assertThat(wider.landmarks().z(BodyLandmark.LEFT_HIP))
          .isLessThan(ofOperator.landmarks().z(BodyLandmark.LEFT_HIP));
      client.text("{\"event\":\"configure\",\"data\":{\"fieldOfViewDeg\":null}}");
      client.event("notice");
      assertThat(room(client, 3).focalSource()).isEqualTo(FocalSource.ASSUMED);
    }
  }

  private static RoomBody room(TestClient client, long sequence) {
    return client.isServed(sequence).result().person().orElseThrow().room().orElseThrow();
  }

  @Test
  void shouldLetTheLastOfTwoConfiguresWin() throws Exception {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"heavy\"}}");
      Await.until(() -> engine.opened.get() >= 1);
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\",\"hands\":false}}");
      // Messages of a client are read in order: once this is answered, the request is known.
      client.text("{\"event\":\"configure\",\"data\":{\"model\":7}}");
      client.error("badConfigure");
      engine.heavy.countDown();
      JsonNode config = client.event("notice").get("config");
      assertThat(config.get("model").asText()).isEqualTo("lite");
      assertThat(config.get("hands").asBoolean()).isFalse();
      client.isServed(1);
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
      Await.until(() -> engine.opened.get() >= 3);
      other.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      assertThat(other.event("notice").get("code").asText()).isEqualTo("configured");
      other.isServed(2);
      slow.isServed(2);
      engine.heavy.countDown();
      assertThat(slow.event("notice").get("config").get("model").asText()).isEqualTo("heavy");
    }
  }

  @Test
  void shouldSayThatItStopsToAConfigureThatComesTooLate() throws Exception {
    engine.frames = new java.util.concurrent.Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      Thread stopping = new Thread(() -> server().close());
      stopping.start();
      client.event("notice");
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      assertThat(client.error("badConfigure").get("message").asText()).contains("stops");
      engine.frames.release();
      client.result(1);
      client.closed(1001);
      stopping.join();
    }
  }
}
