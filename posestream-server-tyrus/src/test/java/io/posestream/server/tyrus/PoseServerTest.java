package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.StandardAngles;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.server.Await;
import io.posestream.server.ServiceOptions;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.wire.ResultMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class PoseServerTest extends RunningServer {
  @Test
  void shouldAnswerAFrameInJson() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      JsonNode hello = client.event("hello");
      assertThat(hello.get("subprotocol").asText()).isEqualTo(JSON);
      assertThat(hello.get("credits").asInt()).isEqualTo(2);
      assertThat(hello.get("body").get("landmarks").size()).isEqualTo(33);
      assertServed(client.isServed(7), hello);
    }
  }

  @Test
  void shouldAnswerAFrameInBinary() {
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      JsonNode hello = client.event("hello");
      assertThat(hello.get("subprotocol").asText()).isEqualTo(BINARY);
      assertServed(client.isServed(0xFFFF_FFFFL), hello);
    }
  }

  private static void assertServed(ResultMessage message, JsonNode hello) {
    PoseResult result = message.result();
    assertThat(result).isInstanceOf(PoseResult.Detected.class);
    assertThat(message.timestampMs()).isEqualTo(result.frame().sequence() * 10.5);
    assertThat(message.receivedMs()).isGreaterThanOrEqualTo(hello.get("serverTimeMs").asDouble());
    assertThat(message.sentMs()).isGreaterThanOrEqualTo(message.receivedMs());
    Person person = result.people().get(0);
    assertThat(person.angles().angles()).hasSize(hello.get("angles").size());
    assertThat(person.flexionDeg(StandardAngles.LEFT_ELBOW).orElseThrow()).isBetween(0.0, 12.0);
    assertThat(person.fitted()).isPresent();
    assertThat(person.px(BodyLandmark.LEFT_HIP).xPx()).isCloseTo(348.8f, within(0.01f));
  }

  @Test
  void shouldProcessTheNewestFrameAndCountTheOthers() throws Exception {
    engine.frames = new Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      for (int i = 2; i <= 9; i++) {
        client.frame(i);
      }
      awaitReceived(9);
      engine.frames.release(2);
      client.result(1);
      assertThat(client.result(9).droppedInput()).isEqualTo(7);
    }
  }

  /**
   * {@code received = dropped + results}, also when a client leaves in the middle of its frames.
   */
  @Test
  void shouldCountEveryFrameOfAClientThatVanishes() {
    engine.frames = new Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      for (int i = 2; i <= 9; i++) {
        client.frame(i);
      }
      awaitReceived(9);
    }
    awaitClients(0);
    engine.frames.release();
    Await.until(() -> server().counts().framesDropped() == 8);
    assertThat(server().counts().results()).isEqualTo(1);
    assertThat(server().counts().framesReceived()).isEqualTo(9);
  }

  @Test
  void shouldKeepNoMoreFramesInWorkThanAllowed() throws Exception {
    int port = start(ServiceOptions.builder().framesInWork(1).build());
    try (TestClient first = TestClient.open(port, BINARY);
        TestClient second = TestClient.open(port, BINARY)) {
      first.event("hello");
      second.event("hello");
      for (int i = 1; i <= 20; i++) {
        first.frame(i);
        second.frame(i);
        first.result(i);
        second.result(i);
      }
    }
    assertThat(engine.mostInWork).hasValue(1);
  }

  @Test
  void shouldFinishTheFrameInWorkAndSayGoodbye() throws Exception {
    engine.frames = new Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      Thread stopping = new Thread(() -> server().close());
      stopping.start();
      assertThat(client.event("notice").get("code").asText()).isEqualTo("shuttingDown");
      engine.frames.release();
      client.result(1);
      client.closed(1001);
      stopping.join();
    }
    assertThat(engine.open).hasValue(0);
  }

  @Test
  void shouldServeHealthAndMetricsAndThePage() throws Exception {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      client.result(1);
      assertThat(get(port, "/health").body()).contains("\"up\"", "\"clients\":1");
      assertThat(get(port, "/metrics").body())
          .contains("posestream_clients 1.0", "posestream_results_total{status=\"detected\"} 1.0");
      assertThat(get(port, "/other").statusCode()).isEqualTo(404);
    }
    int webPort = server().webPort().orElseThrow();
    HttpResponse<String> page = get(webPort, "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"posestream-port\" content=\"" + port + "\"");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(get(webPort, "/server.json").body()).contains("\"posePort\":" + port);
    assertThat(get(webPort, "/../PoseService.class").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(get(webPort, "/%2e%2e/server/PoseService.class").statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void shouldBeStartingWhileItWarmsUp() throws Exception {
    engine.frames = new Semaphore(0);
    int port = start();
    assertThat(get(port, "/health").statusCode()).isEqualTo(200);
    Thread warming = new Thread(() -> server().warmUp());
    warming.start();
    Await.until(() -> engine.inWork.get() == 1);
    HttpResponse<String> starting = get(port, "/health");
    assertThat(starting.statusCode()).isEqualTo(503);
    assertThat(starting.body())
        .isEqualTo("{\"status\":\"starting\",\"clients\":0,\"stuckCalls\":0}\n");
    engine.frames.release();
    warming.join();
    assertThat(get(port, "/health").statusCode()).isEqualTo(200);
    assertThat(engine.open).hasValue(0);
  }

  @Test
  void shouldSendABalancerElsewhereWhileItStops() throws Exception {
    engine.frames = new Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      Thread stopping = new Thread(() -> server().close());
      stopping.start();
      client.event("notice");
      HttpResponse<String> health = get(port, "/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).startsWith("{\"status\":\"stopping\",\"clients\":1,");
      assertThatThrownBy(() -> TestClient.open(port, BINARY).close())
          .hasStackTraceContaining("503");
      engine.frames.release();
      client.result(1);
      stopping.join();
    }
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
