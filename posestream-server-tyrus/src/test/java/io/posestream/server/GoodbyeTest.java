package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that are gone already hold nobody up. */
class GoodbyeTest extends RunningServer {
  /** The service gives up waiting after two seconds, and then still counts them. */
  @Test
  void shouldNotWaitForGoodbyesOfClientsThatJustVanished() {
    for (int round = 0; round < 5; round++) {
      int port = start();
      List<TestClient> clients = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        TestClient client = TestClient.open(port, BINARY);
        client.event("hello");
        client.frame(i);
        clients.add(client);
      }
      clients.forEach(TestClient::close);
      server().close();
      assertThat(server().counts().clients()).isZero();
    }
  }

  @Test
  void shouldForgetAClientWhoseContainerNeitherSendsNorSaysThatItIsClosed() {
    try (PoseService service = PoseService.create(provider, ServiceOptions.defaults())) {
      service.open(deadSession()).orElseThrow().start();
      Await.until(() -> service.counts().clients() == 0);
    }
  }

  /** A session that can neither send nor close, and of which nobody hears again. */
  private static Session deadSession() {
    RemoteEndpoint.Async remote =
        proxy(
            RemoteEndpoint.Async.class,
            method -> {
              throw new IllegalStateException("the connection is gone");
            });
    return proxy(
        Session.class,
        method ->
            switch (method) {
              case "getAsyncRemote" -> remote;
              case "getNegotiatedSubprotocol" -> BINARY;
              case "getUserProperties" -> Map.of(Handshake.AUTHORIZED, true);
              default -> throw new IOException("the connection is gone");
            });
  }

  private interface Answers {
    Object to(String method) throws IOException;
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.to(method.getName())));
  }
}
