package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.pose.PoseEstimationException;
import io.posestream.wire.StreamLimits;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class PoseServerTest {
  private static final String BINARY = "posestream.v1.binary";
  private static final String JSON = "posestream.v1.json";

  private final ScriptedProvider provider = new ScriptedProvider();
  private @Nullable TyrusPoseServer server;

  private int start(ServiceOptions service) {
    server =
        TyrusPoseServer.start(
            provider, PoseServerOptions.defaults().withPorts(0, 0).withService(service));
    return server.port();
  }

  private int start() {
    return start(ServiceOptions.defaults());
  }

  private TyrusPoseServer server() {
    return java.util.Objects.requireNonNull(server);
  }

  @AfterEach
  void stop() {
    provider.heavy.countDown();
    provider.frames.release(1_000_000);
    if (server != null) {
      server.close();
    }
  }

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
      while (provider.opened.get() < 2) {
        Thread.onSpinWait();
      }
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

  @Test
  void shouldRefuseAForeignOriginWith403() throws Exception {
    int port = start();
    assertThat(status(port, "Origin: http://evil.example\r\n")).isEqualTo("HTTP/1.1 403");
    assertThat(status(port, "")).isEqualTo("HTTP/1.1 403");
    assertThat(status(port, "Origin: http://localhost:3000\r\n")).isEqualTo("HTTP/1.1 101");
    assertThatThrownBy(() -> TestClient.open(port, "http://evil.example", true).close())
        .hasStackTraceContaining("403");
  }

  /** The first words of the answer to a handshake. */
  private static String status(int port, String header) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET /pose HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                  + header
                  + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void shouldLetClientsWithoutAnOriginInIfTold() {
    int port = start(ServiceOptions.builder().missingOriginAllowed(true).build());
    try (TestClient client = TestClient.open(port, "", true)) {
      client.event("hello");
    }
  }

  @Test
  void shouldAskForTheToken() {
    int port = start(ServiceOptions.builder().token("s3cret").build());
    try (TestClient without = TestClient.open(port, BINARY);
        TestClient wrong = TestClient.open(port, BINARY, "token.guess");
        TestClient right = TestClient.open(port, BINARY, "token.s3cret")) {
      without.error("unauthorized");
      without.closed(1008);
      wrong.error("unauthorized");
      wrong.closed(1008);
      assertThat(right.event("hello").get("subprotocol").asString()).isEqualTo(BINARY);
      assertThat(right.socket().getSubprotocol()).isEqualTo(BINARY);
    }
  }

  @Test
  void shouldNotMixUpTheTokensOfSimultaneousHandshakes() {
    int port = start(ServiceOptions.builder().token("s3cret").maxClients(100).build());
    List<CompletableFuture<Boolean>> clients = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 100; i++) {
      boolean right = i % 2 == 0;
      clients.add(
          CompletableFuture.supplyAsync(
              () -> {
                String token = right ? "token.s3cret" : "token.guess";
                try (TestClient client = TestClient.open(port, BINARY, token)) {
                  String event = ((JsonNode) client.next()).get("event").asString();
                  return event.equals(right ? "hello" : "error");
                }
              },
              threads));
    }
    assertThat(clients).allMatch(CompletableFuture::join);
    threads.shutdown();
  }

  @Test
  void shouldRefuseMoreClientsThanAllowed() throws Exception {
    int port = start(ServiceOptions.builder().maxClients(1).build());
    try (TestClient first = TestClient.open(port)) {
      first.event("hello");
      try (TestClient second = TestClient.open(port)) {
        second.error("tooManyClients");
        second.closed(1013);
      }
      first.frame(1);
      first.event("pose_result");
    }
    awaitClients(0);
    try (TestClient third = TestClient.open(port)) {
      third.event("hello");
    }
  }

  @Test
  void shouldForgetAClientThatVanishesInTheMiddleOfAMessage() throws Exception {
    int port = start();
    TestClient client = TestClient.open(port, BINARY);
    client.event("hello");
    client.socket().sendBinary(ByteBuffer.allocate(1_000), false).join();
    client.close();
    awaitClients(0);
    while (provider.open.get() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void shouldCutOffAClientThatNeverReads() throws Exception {
    int port =
        start(
            ServiceOptions.builder()
                .slowReaderTimeout(Duration.ofMillis(500))
                .limits(new StreamLimits(400_000, 600_000, 4_194_304, 1_000_000))
                .build());
    try (TestClient deaf = TestClient.openDeaf(port);
        TestClient other = TestClient.open(port, BINARY)) {
      other.event("hello");
      int sequence = 0;
      while (server().counts().clients() > 1) {
        sequence++;
        try {
          deaf.frame(sequence);
        } catch (java.util.concurrent.CompletionException e) {
          break;
        }
        if (sequence % 100 == 0) {
          other.frame(sequence);
          assertThat(other.binaryResult().getInt(8)).isEqualTo(sequence);
        }
      }
      awaitClients(1);
      other.frame(sequence + 1);
      assertThat(other.binaryResult().getInt(8)).isEqualTo(sequence + 1);
    }
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

  private void awaitInWork(int count) {
    while (provider.inWork.get() < count) {
      Thread.onSpinWait();
    }
  }

  private void awaitReceived(int count) {
    while (server().counts().framesReceived() < count) {
      Thread.onSpinWait();
    }
  }

  private void awaitClients(int count) {
    while (server().counts().clients() != count) {
      Thread.onSpinWait();
    }
  }
}
