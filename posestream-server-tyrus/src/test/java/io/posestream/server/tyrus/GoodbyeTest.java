package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
}
