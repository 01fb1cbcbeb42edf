package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.ServiceOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PoseServerTest extends RunningServer {
  @Test
  void shouldAnswerAFrameInJson() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      JsonNode hello = client.event("hello");
      assertThat(hello.get("subprotocol").asString()).isEqualTo(JSON);
      assertThat(hello.get("credits").asInt()).isEqualTo(2);
      assertThat(hello.get("body").get("landmarks").size()).isEqualTo(33);
      client.frame(7);
      JsonNode result = client.event("pose_result");
      assertThat(result.get("sequence").asLong()).isEqualTo(7);
      assertThat(result.get("timestamp").asDouble()).isEqualTo(73.5);
      assertThat(result.get("status").asString()).isEqualTo("detected");
      assertThat(result.get("angles").size()).isEqualTo(hello.get("angles").size());
      assertThat(result.get("receivedMs").asDouble())
          .isGreaterThanOrEqualTo(hello.get("serverTimeMs").asDouble());
      assertThat(result.get("sentMs").asDouble())
          .isGreaterThanOrEqualTo(result.get("receivedMs").asDouble());
    }
  }

  @Test
  void shouldAnswerAFrameInBinary() {
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      assertThat(client.event("hello").get("subprotocol").asString()).isEqualTo(BINARY);
      client.frame(0xFFFF_FFFFL);
      ByteBuffer result = client.binaryResult();
      assertThat(result.getInt(8)).isEqualTo(-1);
      assertThat(TestClient.status(result)).isZero();
      assertThat(result.getDouble(16)).isEqualTo(0xFFFF_FFFFL * 10.5);
    }
  }

  @Test
  void shouldLookAtTheNewestFrameAndCountTheOthers() throws Exception {
    provider.frames = new Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      for (int i = 2; i <= 9; i++) {
        client.frame(i);
      }
      awaitReceived(9);
      provider.frames.release(2);
      assertThat(client.binaryResult().getInt(8)).isEqualTo(1);
      ByteBuffer second = client.binaryResult();
      assertThat(second.getInt(8)).isEqualTo(9);
      assertThat(second.getInt(72)).isEqualTo(7);
    }
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
        assertThat(first.binaryResult().getInt(8)).isEqualTo(i);
        assertThat(second.binaryResult().getInt(8)).isEqualTo(i);
      }
    }
    assertThat(provider.mostInWork).hasValue(1);
  }

  @Test
  void shouldFinishTheFrameInWorkAndSayGoodbye() throws Exception {
    provider.frames = new Semaphore(0);
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      client.frame(1);
      awaitInWork(1);
      Thread stopping = new Thread(() -> server().close());
      stopping.start();
      assertThat(client.event("notice").get("code").asString()).isEqualTo("shuttingDown");
      provider.frames.release();
      assertThat(client.binaryResult().getInt(8)).isEqualTo(1);
      client.closed(1001);
      stopping.join();
    }
    assertThat(provider.open).hasValue(0);
  }

  @Test
  void shouldServeHealthAndMetricsAndThePage() throws Exception {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      client.event("pose_result");
      assertThat(get(port, "/health").body()).contains("\"up\"", "\"clients\":1");
      assertThat(get(port, "/metrics").body())
          .contains("posestream_clients 1.0", "posestream_results_total{status=\"detected\"} 1.0");
      assertThat(get(port, "/other").statusCode()).isEqualTo(404);
    }
    int webPort = server().webPort().orElseThrow();
    HttpResponse<String> page = get(webPort, "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(get(webPort, "/server.json").body()).contains("\"posePort\":" + port);
    assertThat(get(webPort, "/../PoseService.class").statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(get(webPort, "/%2e%2e/server/PoseService.class").statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
