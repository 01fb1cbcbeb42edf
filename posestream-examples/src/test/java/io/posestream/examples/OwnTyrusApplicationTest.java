package io.posestream.examples;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.PoseEngine;
import io.posestream.arbitraries.Threads;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.tyrus.server.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnTyrusApplicationTest {
  private static final int ANY_PORT = -1;

  @Test
  void shouldGreetBesideItsOwnEndpoint() throws Exception {
    PoseEngine engine = PoseEngine.load();
    PoseService poses = PoseService.create(engine, ServiceOptions.defaults());
    Server server = OwnTyrusApplication.start(ANY_PORT, poses);
    try (engine;
        poses) {
      FirstText hello = new FirstText();
      WebSocket pose = connect(server, "/pose", hello);
      assertThat(hello.text.get(Threads.PATIENCE_S, SECONDS))
          .contains("\"event\":\"hello\"", "ONNX Runtime");
      FirstText answer = new FirstText();
      WebSocket echo = connect(server, "/echo", answer);
      echo.sendText("still here", true).get(Threads.PATIENCE_S, SECONDS);
      assertThat(answer.text.get(Threads.PATIENCE_S, SECONDS)).isEqualTo("still here");
      echo.abort();
      pose.abort();
    } finally {
      server.stop();
    }
  }

  private static WebSocket connect(Server server, String path, FirstText listener)
      throws Exception {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", "http://localhost:3000")
        .buildAsync(URI.create("ws://127.0.0.1:" + server.getPort() + path), listener)
        .get(Threads.PATIENCE_S, SECONDS);
  }

  private static final class FirstText implements WebSocket.Listener {
    final CompletableFuture<String> text = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        text.complete(parts.toString());
      }
      socket.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      text.completeExceptionally(error);
    }
  }
}
