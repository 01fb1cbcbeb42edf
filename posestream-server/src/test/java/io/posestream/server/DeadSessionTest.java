package io.posestream.server;

import io.posestream.wire.WireFormat;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A container that has lost a client without saying so. */
class DeadSessionTest {
  @Test
  void shouldForgetAClientWhoseContainerNeitherSendsNorSaysThatItIsClosed() {
    try (PoseService service = PoseService.create(new ServedEngine(), ServiceOptions.defaults())) {
      service.open(deadSession()).orElseThrow().start();
      Await.until(() -> service.counts().clients() == 0);
    }
  }

  /** A session that can neither send nor close, and that its container never mentions again. */
  private static Session deadSession() {
    RemoteEndpoint.Async remote =
        ScriptedProxy.of(
            RemoteEndpoint.Async.class,
            (method, arguments) -> {
              throw new IllegalStateException("the connection is closed");
            });
    return ScriptedProxy.of(
        Session.class,
        (method, arguments) ->
            switch (method) {
              case "getAsyncRemote" -> remote;
              case "getNegotiatedSubprotocol" -> WireFormat.BINARY.subprotocol();
              case "getUserProperties" -> Map.of(Handshake.AUTHORIZED, true);
              default -> throw new IOException("the connection is closed");
            });
  }
}
