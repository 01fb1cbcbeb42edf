package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.tyrus.TestClient.Closed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What clients hear when the server stops, and what is left of those that hear nothing. */
class GoodbyeTest extends RunningServer {
  private static final int ROUNDS = 5;
  private static final int CLIENTS = 8;
  private static final long FRAME_MS = 10;

  private List<TestClient> greeted() {
    int port = start();
    List<TestClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      TestClient client = TestClient.open(port, BINARY);
      client.event("hello");
      clients.add(client);
    }
    return clients;
  }

  @Test
  void shouldForgetClientsThatJustVanished() {
    for (int round = 0; round < ROUNDS; round++) {
      List<TestClient> clients = greeted();
      clients.forEach(client -> client.frame(0));
      clients.forEach(TestClient::close);
      server().close();
      awaitClients(0);
    }
  }

  /** A connection that is dropped while the peer sends is reset, and the close frame lost. */
  @Test
  void shouldTellClientsThatStillSendWhyItEnds() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      List<TestClient> clients = greeted();
      List<Thread> senders = new ArrayList<>();
      for (TestClient client : clients) {
        client.isServed(0);
        Thread sender = new Thread(() -> sendUntilClosed(client), "sender");
        sender.start();
        senders.add(sender);
      }
      server().close();
      for (TestClient client : clients) {
        assertThat(end(client)).isEqualTo(new Closed(1001));
      }
      for (Thread sender : senders) {
        sender.join();
      }
    }
  }

  private static void sendUntilClosed(TestClient client) {
    try {
      for (long sequence = 1; !client.socket().isOutputClosed(); sequence++) {
        client.frame(sequence);
        Thread.sleep(FRAME_MS);
      }
    } catch (CompletionException | InterruptedException e) {
      // Closed while it sent.
    }
  }

  private static Object end(TestClient client) {
    Object message = client.next();
    while (!(message instanceof Closed)) {
      message = client.next();
    }
    return message;
  }
}
