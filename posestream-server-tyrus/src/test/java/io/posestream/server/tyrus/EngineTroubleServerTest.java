package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.server.Await;
import io.posestream.server.ServiceOptions;
import io.posestream.server.ServiceOptionsBuilder;
import io.posestream.skeleton.Landmarks;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the engine may do wrong; its client is told, others are served, and health says so. */
@SuppressWarnings("try") // the bystander streams on its own
class EngineTroubleServerTest extends RunningServer {
  /** Sequences from here on are of the client whose frames are trouble. */
  private static final long TROUBLE = 1_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch returns = new CountDownLatch(1);
  private final CountDownLatch hanging = new CountDownLatch(1);

  private static ServiceOptionsBuilder impatient() {
    return ServiceOptions.builder().engineTimeout(Duration.ofSeconds(2));
  }

  @AfterEach
  void letItReturn() {
    returns.countDown();
  }

  /** As native code does: an interrupt is not noticed. */
  private void hang(long sequence) {
    if (sequence < TROUBLE) {
      return;
    }
    hanging.countDown();
    boolean interrupted = false;
    while (returns.getCount() > 0) {
      try {
        returns.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ask(long sequence, RuntimeException thrown) {
    if (sequence >= TROUBLE) {
      throw thrown;
    }
  }

  private String health(int port) {
    try {
      URI page = URI.create("http://127.0.0.1:" + port + "/health");
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldLeaveACallBehindThatDoesNotReturnAndGiveItsPlaceToOthers() throws Exception {
    engine.inWorkOf = this::hang;
    int port = start(impatient().framesInWork(1).build());
    try (TestClient other = TestClient.open(port, BINARY);
        TestClient stuck = TestClient.open(port, BINARY)) {
      other.event("hello");
      stuck.event("hello");
      stuck.frame(TROUBLE);
      hanging.await();
      stuck.frame(TROUBLE + 1);
      other.frame(1);
      stuck.error("engine");
      stuck.closed(1011);
      other.result(1);
      other.isServed(2);
      awaitClients(1);
      assertThat(health(port))
          .isEqualTo("{\"status\":\"degraded\",\"clients\":1,\"stuckCalls\":1}\n");
      returns.countDown();
      Await.until(() -> health(port).contains("\"up\""));
      other.isServed(3);
    }
    awaitClients(0);
    Await.until(() -> engine.open.get() == 0);
    assertThat(server().counts().framesReceived())
        .isEqualTo(5)
        .isEqualTo(server().counts().results() + server().counts().framesDropped());
  }

  @Test
  void shouldLeaveTheCallOfAClientBehindThatLeft() throws Exception {
    engine.inWorkOf = this::hang;
    int port = start(impatient().framesInWork(1).build());
    TestClient stuck = TestClient.open(port, BINARY);
    stuck.event("hello");
    stuck.frame(TROUBLE);
    hanging.await();
    stuck.close();
    try (TestClient other = TestClient.open(port, BINARY)) {
      other.event("hello");
      other.isServed(1);
      assertThat(health(port)).contains("\"degraded\"");
    }
  }

  /** Else each call that hangs would cost a thread more, without a bound. */
  @Test
  void shouldCountAStuckCallAsAClient() throws Exception {
    engine.inWorkOf = this::hang;
    int port = start(impatient().maxClients(1).build());
    try (TestClient stuck = TestClient.open(port, BINARY)) {
      stuck.event("hello");
      stuck.frame(TROUBLE);
      stuck.error("engine");
      stuck.closed(1011);
    }
    awaitClients(0);
    try (TestClient refused = TestClient.open(port, BINARY)) {
      refused.error("tooManyClients");
    }
    returns.countDown();
    Await.until(() -> health(port).contains("\"up\""));
    try (TestClient next = TestClient.open(port, BINARY)) {
      next.event("hello");
      next.isServed(1);
    }
  }

  @Test
  void shouldInterruptAStreamThatDoesNotOpen() {
    StreamConfig heavy = StreamConfig.defaults().with(StreamSetting.MODEL, PoseModel.HEAVY);
    int port = start(impatient().config(heavy).build());
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.frame(1);
      client.error("engine");
      client.closed(1011);
    }
    Await.until(() -> health(port).contains("\"stuckCalls\":0"));
  }

  @Test
  void shouldEndAClientWhoseNewSettingsDoNotOpen() {
    int port = start(impatient().maxClients(2).build());
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.isServed(1);
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"heavy\"}}");
      client.isServed(2);
      client.error("engine");
      client.closed(1011);
    }
    Await.until(() -> health(port).contains("\"stuckCalls\":0"));
  }

  @Test
  void shouldGoOnWhereNoMemoryIsLeftForOtherNetworks() {
    int port = start();
    try (TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.isServed(1);
      engine.opening =
          options -> {
            throw new OutOfMemoryError("on purpose");
          };
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      client.error("badConfigure");
      client.isServed(2);
      engine.opening = options -> {};
      client.text("{\"event\":\"configure\",\"data\":{\"model\":\"lite\"}}");
      assertThat(client.event("notice").get("code").asText()).isEqualTo("configured");
    }
  }

  @Test
  void shouldEndTheStreamThatRunsOutOfMemoryAlone() {
    engine.inWorkOf =
        sequence -> {
          if (sequence >= TROUBLE) {
            throw new OutOfMemoryError("on purpose");
          }
        };
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port)) {
      client.event("hello");
      assertThat(client.isServed(TROUBLE).result()).isInstanceOf(PoseResult.Failed.class);
      client.error("engine");
      client.closed(1011);
      assertThat(health(port)).contains("\"degraded\"", "\"stuckCalls\":0");
    }
    try (TestClient again = TestClient.open(port)) {
      again.event("hello");
      again.isServed(1);
    }
  }

  @Test
  void shouldFailTheFrameAloneThatTheEngineThrowsAt() {
    engine.inWorkOf = sequence -> ask(sequence, new IllegalStateException("on purpose"));
    int port = start();
    try (Bystander bystander = Bystander.at(port);
        TestClient client = TestClient.open(port)) {
      client.event("hello");
      client.isServed(1);
      assertThat(client.isServed(TROUBLE).result()).isInstanceOf(PoseResult.Failed.class);
      assertThat(health(port)).contains("\"up\"");
    }
  }

  @Test
  void shouldFailTheFrameAloneInWhichTheEngineSeesNaN() {
    engine.inWorkOf =
        sequence -> {
          if (sequence == TROUBLE) {
            Landmarks.of(new float[] {Float.NaN, 0, 0, 0, 0});
          }
        };
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY);
        TestClient unharmed = TestClient.open(port, BINARY)) {
      client.event("hello");
      unharmed.event("hello");
      client.frame(1, 0);
      unharmed.frame(1, 0);
      client.result(1);
      unharmed.result(1);
      client.frame(TROUBLE, 10);
      assertThat(client.result(TROUBLE).result()).isInstanceOf(PoseResult.Failed.class);
      client.frame(TROUBLE + 1, 20);
      unharmed.frame(2, 20);
      assertThat(client.result(TROUBLE + 1).result().people())
          .isEqualTo(unharmed.result(2).result().people());
    }
  }

  @Test
  void shouldBeDegradedWhileNoFrameCanBeProcessed() {
    engine.inWorkOf = sequence -> ask(sequence, new IllegalStateException("on purpose"));
    int port = start();
    try (TestClient client = TestClient.open(port, BINARY)) {
      client.event("hello");
      for (int i = 0; i < 50; i++) {
        client.isServed(TROUBLE + i);
      }
      assertThat(health(port)).contains("\"degraded\"");
      engine.inWorkOf = sequence -> {};
      client.isServed(TROUBLE + 50);
      assertThat(health(port)).contains("\"up\"");
    }
  }

  /** One after the other, five calls would make it 25 s. */
  @Test
  void shouldStopInTimeAlthoughSeveralCallsDoNotReturn() {
    engine.inWorkOf = this::hang;
    int port = start(ServiceOptions.builder().framesInWork(5).build());
    List<TestClient> clients = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      TestClient client = TestClient.open(port, BINARY);
      clients.add(client);
      client.event("hello");
      client.frame(TROUBLE);
    }
    awaitInWork(5);
    long startNs = System.nanoTime();
    server().close();
    assertThat(System.nanoTime() - startNs).isLessThan(TimeUnit.SECONDS.toNanos(20));
    clients.forEach(TestClient::close);
  }
}
