package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.server.ServiceOptions;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What holds in every container: docs/embedding.md, "The same in every container". */
final class EndpointRules {
  /** What the applications are started with. */
  static final String TOKEN = "k3y-of-the-test";

  static final String TOKEN_SUBPROTOCOL = "token." + TOKEN;

  private static final int HANDSHAKES = 200;
  private static final int LONG_TEXT = 10_000_000;
  private static final int SHORT_FRAME = 10_000;

  static final PoseSocket.Closed TOO_LARGE = new PoseSocket.Closed(1009, "tooLarge");

  private EndpointRules() {}

  /**
   * How a container refuses.
   *
   * @param foreignOrigin the HTTP status
   * @param tokenInHandshake whether a client without the token is refused in the handshake, not
   *     with a message
   * @param longFrame how the connection of a client ends that sends a text of 10 MB in one frame
   */
  record Refusal(int foreignOrigin, boolean tokenInHandshake, PoseSocket.Closed longFrame) {
    static final Refusal USUAL = new Refusal(403, false, TOO_LARGE);
  }

  /** All of them, at an endpoint that guards itself with the token. */
  static void check(URI endpoint, Refusal refusal) throws IOException {
    checkForeignOrigin(endpoint, refusal.foreignOrigin());
    checkLongText(endpoint);
    assertThat(LongText.sendBlanks(endpoint, 1, LONG_TEXT, TOKEN_SUBPROTOCOL).end())
        .isEqualTo(refusal.longFrame());
    checkManyHandshakes(endpoint, refusal.tokenInHandshake());
  }

  /** Over both subprotocols, with the settings that streams begin with. */
  static void checkResults(URI endpoint, List<FrameMessage> frames) {
    for (WireFormat format : WireFormat.values()) {
      OwnResults.check(endpoint, frames, ServiceOptions.INITIAL_CONFIG, format, TOKEN_SUBPROTOCOL);
    }
  }

  private static void checkForeignOrigin(URI endpoint, int status) {
    WebSocket.Builder foreign =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", "https://elsewhere.example.org")
            .subprotocols(WireFormat.JSON.subprotocol(), TOKEN_SUBPROTOCOL);
    assertThatThrownBy(() -> PoseSocket.begin(foreign, endpoint, WireFormat.JSON).join())
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(status));
  }

  private static void checkLongText(URI endpoint) throws IOException {
    LongText.Answer answer =
        LongText.sendBlanks(endpoint, LONG_TEXT / SHORT_FRAME, SHORT_FRAME, TOKEN_SUBPROTOCOL);
    assertThat(answer.end()).isEqualTo(TOO_LARGE);
    assertThat(answer.texts()).last().asString().contains("\"tooLarge\"");
  }

  /** Half of them at the same time show the token; containers may share what a handshake leaves. */
  private static void checkManyHandshakes(URI endpoint, boolean refusedInHandshake) {
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
      CompletableFuture<PoseSocket> client = clients.get(i);
      if (i % 2 == 0) {
        assertThat(String.valueOf(client.join().next())).as("client %d", i).contains("\"hello\"");
      } else if (refusedInHandshake) {
        assertThatThrownBy(client::join)
            .as("client %d", i)
            .hasCauseInstanceOf(WebSocketHandshakeException.class);
      } else {
        checkUnauthorized(client.join(), i);
      }
    }
    for (int i = 0; i < HANDSHAKES; i += 2) {
      clients.get(i).join().close();
    }
  }

  private static void checkUnauthorized(PoseSocket client, int number) {
    assertThat(String.valueOf(client.next())).as("client %d", number).contains("\"unauthorized\"");
    assertThat(client.next()).isEqualTo(new PoseSocket.Closed(1008, "unauthorized"));
    client.close();
  }
}
