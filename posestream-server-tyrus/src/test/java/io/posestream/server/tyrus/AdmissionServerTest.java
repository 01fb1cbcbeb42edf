package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.server.Await;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.StreamLimits;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who is let in, and who is let go. */
@SuppressWarnings("try") // the bystander streams on its own
class AdmissionServerTest extends RunningServer {
  @Test
  void shouldRefuseAForeignOriginWith403() throws Exception {
    int port = start();
    try (Bystander bystander = Bystander.at(port)) {
      assertThat(status(port, "Origin: http://evil.example\r\n")).isEqualTo("HTTP/1.1 403");
      assertThat(status(port, "Origin: null\r\n")).isEqualTo("HTTP/1.1 403");
      assertThat(status(port, "")).isEqualTo("HTTP/1.1 101");
      assertThat(status(port, "Origin: http://localhost:3000\r\n")).isEqualTo("HTTP/1.1 101");
      assertThatThrownBy(() -> TestClient.open(port, "http://evil.example", true).close())
          .hasStackTraceContaining("403");
    }
  }

  /** The first words of the answer to a handshake. */
  private static String status(int port, String header) throws Exception {
    try (Socket socket = RawHandshake.send(port, header)) {
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  /** It is no browser, so no page of another origin is behind it. */
  @Test
  void shouldLetAProgramInThatSendsNoOrigin() {
    int port = start();
    try (TestClient client = TestClient.open(port, "", true)) {
      client.event("hello");
      client.isServed(1);
    }
  }

  @Test
  void shouldAskAProgramWithoutAnOriginForTheToken() {
    int port = start(ServiceOptions.builder().token("s3cret").build());
    try (TestClient without = TestClient.open(port, "", true);
        TestClient with = TestClient.open(port, "", true, BINARY, "token.s3cret")) {
      without.error("unauthorized");
      without.closed(1008);
      with.event("hello");
      with.isServed(1);
    }
  }

  @Test
  void shouldAskForTheToken() {
    int port = start(ServiceOptions.builder().token("s3cret").build());
    try (Bystander bystander = Bystander.at(port, "token.s3cret");
        TestClient without = TestClient.open(port, BINARY);
        TestClient wrong = TestClient.open(port, BINARY, "token.guess");
        TestClient right = TestClient.open(port, BINARY, "token.s3cret")) {
      without.error("unauthorized");
      without.closed(1008);
      wrong.error("unauthorized");
      wrong.closed(1008);
      assertThat(right.event("hello").get("subprotocol").asText()).isEqualTo(BINARY);
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
                  String event = ((JsonNode) client.next()).get("event").asText();
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
      first.isServed(1);
    }
    awaitClients(0);
    try (TestClient third = TestClient.open(port)) {
      third.event("hello");
    }
  }

  @Test
  void shouldForgetAClientThatVanishesInTheMiddleOfAMessage() throws Exception {
    int port = start();
    try (Bystander bystander = Bystander.at(port)) {
      TestClient client = TestClient.open(port, BINARY);
      client.event("hello");
      client.socket().sendBinary(ByteBuffer.allocate(1_000), false).join();
      client.close();
      awaitClients(1);
    }
    awaitClients(0);
    Await.until(() -> engine.open.get() == 0);
  }

  @Test
  void shouldCutOffAClientThatNeverReads() throws Exception {
    int port =
        start(
            ServiceOptions.builder()
                .slowReaderTimeout(Duration.ofSeconds(2))
                .limits(new StreamLimits(400_000, 600_000, 4_194_304, 1_000_000))
                .build());
    try (TestClient deaf = TestClient.openDeaf(port);
        Bystander bystander = Bystander.at(port)) {
      for (int sequence = 0; server().counts().clients() > 1; sequence++) {
        try {
          deaf.frame(sequence);
        } catch (java.util.concurrent.CompletionException e) {
          break;
        }
      }
      awaitClients(1);
    }
  }
}
