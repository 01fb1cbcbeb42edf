package io.posestream.server.tyrus;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that vanished before the server stops are forgotten, too. */
class GoodbyeTest extends RunningServer {
  @Test
  void shouldForgetClientsThatJustVanished() {
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
      awaitClients(0);
    }
  }
}
