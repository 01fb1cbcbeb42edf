package io.posestream.server.tyrus;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A well-behaved client that sends frames as a camera does while others misbehave, and must get
 * each result and nothing else. Closing it lets it finish one more frame and fails if it noticed
 * anything.
 */
final class Bystander implements AutoCloseable {
  private static final long FRAME_INTERVAL_MS = 16;

  private final CountDownLatch closing = new CountDownLatch(1);
  private final TestClient client;
  private final CompletableFuture<Void> served;

  private Bystander(TestClient client) {
    this.client = client;
    served = CompletableFuture.runAsync(this::stream, work -> new Thread(work).start());
  }

  static Bystander at(int port, String... tokens) {
    String[] subprotocols = new String[tokens.length + 1];
    subprotocols[0] = RunningServer.BINARY;
    System.arraycopy(tokens, 0, subprotocols, 1, tokens.length);
    TestClient client = TestClient.open(port, subprotocols);
    client.event("hello");
    client.isServed(0);
    return new Bystander(client);
  }

  private void stream() {
    try {
      boolean last = false;
      for (long sequence = 1; !last; sequence++) {
        last = closing.await(FRAME_INTERVAL_MS, TimeUnit.MILLISECONDS);
        client.isServed(sequence);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try (client) {
      served.join();
    }
  }
}
