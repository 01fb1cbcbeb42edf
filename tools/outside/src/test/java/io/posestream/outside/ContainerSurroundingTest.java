package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.server.ServiceOptions;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.WireFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The containers of docs/embedding.md: embedded, streamed to, mistreated and stopped. */
class ContainerSurroundingTest {
  private static final int FRAMES = 20;
  private static final int HANDSHAKES = 200;
  private static final int LONG_TEXT = 10_000_000;
  private static final String TOKEN = "k3y-of-the-test";
  private static final String TOKEN_SUBPROTOCOL = "token." + TOKEN;

  private static List<FrameMessage> frames = List.of();

  @TempDir Path folder;

  static List<String> containers() {
    return List.of("tomcat-10", "tomcat-11", "jetty-12");
  }

  @BeforeAll
  static void readClip() throws Exception {
    frames = Clip.frames(FRAMES);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void shouldServeAsTheEngineWouldAndStopCleanly(String name) throws Exception {
    Path jar = Surrounding.jar(name, containers());
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application = RunningApplication.start(jar, temporary, TOKEN)) {
      for (WireFormat format : WireFormat.values()) {
        OwnResults.check(
            application, frames, ServiceOptions.INITIAL_CONFIG, format, TOKEN_SUBPROTOCOL);
      }
      checkForeignOrigin(application.endpoint());
      checkLongText(application.endpoint());
      checkManyHandshakes(application.endpoint());
      checkStop(application);
    }
  }

  private static void checkForeignOrigin(URI endpoint) {
    WebSocket.Builder foreign =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", "https://elsewhere.example.org")
            .subprotocols(WireFormat.JSON.subprotocol(), TOKEN_SUBPROTOCOL);
    assertThatThrownBy(() -> PoseSocket.begin(foreign, endpoint, WireFormat.JSON).join())
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
  }

  private static void checkLongText(URI endpoint) {
    try (PoseSocket client = PoseSocket.open(endpoint, WireFormat.JSON, TOKEN_SUBPROTOCOL)) {
      client.beginText(" ".repeat(LONG_TEXT));
      assertThat(String.valueOf(client.next())).contains("\"tooLarge\"");
      assertThat(client.next()).isEqualTo(new PoseSocket.Closed(1009, "tooLarge"));
    }
  }

  /** Half of them at the same time show the token; containers may share what a handshake leaves. */
  private static void checkManyHandshakes(URI endpoint) {
    HttpClient http = HttpClient.newHttpClient();
    List<CompletableFuture<PoseSocket>> clients = new ArrayList<>();
    for (int i = 0; i < HANDSHAKES; i++) {
      WebSocket.Builder builder = http.newWebSocketBuilder();
      if (i % 2 == 0) {
        builder.subprotocols(WireFormat.JSON.subprotocol(), TOKEN_SUBPROTOCOL);
      } else {
        builder.subprotocols(WireFormat.JSON.subprotocol());
      }
      clients.add(PoseSocket.begin(builder, endpoint, WireFormat.JSON));
    }
    for (int i = 0; i < HANDSHAKES; i++) {
      PoseSocket client = clients.get(i).join();
      assertThat(String.valueOf(client.next()))
          .as("client %d", i)
          .contains(i % 2 == 0 ? "\"hello\"" : "\"unauthorized\"");
      if (i % 2 != 0) {
        assertThat(client.next()).isEqualTo(new PoseSocket.Closed(1008, "unauthorized"));
      }
    }
    clients.forEach(client -> client.join().close());
  }

  private static void checkStop(RunningApplication application) throws Exception {
    try (PoseSocket client =
        PoseSocket.open(application.endpoint(), WireFormat.JSON, TOKEN_SUBPROTOCOL)) {
      client.serve(frames.get(0));
      application.terminate();
      assertThat(String.valueOf(client.next())).contains("\"shuttingDown\"");
      assertThat(client.next()).isEqualTo(PoseSocket.Closed.BY_STOP);
    }
    application.exitCode();
    assertThat(application.output()).doesNotContain("SEVERE", "ERROR", "WARN", "Exception");
  }
}
