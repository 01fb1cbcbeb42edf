package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.server.Await;
import io.posestream.server.ServiceCounts;
import io.posestream.server.ServiceOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients that come and go, 20 at a time, a third of them without a word, leave nothing behind. */
class ChurnServerTest extends RunningServer {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final int AT_A_TIME = 20;
  private static final int WARM_UP = 60;
  private static final int CONNECTIONS = 300;

  @Test
  void shouldHoldNoThreadAndNoSocketOfClientsThatLeft() {
    assumeTrue(Files.exists(DESCRIPTORS));
    int port = start(ServiceOptions.builder().maxClients(10 * AT_A_TIME).build());
    comeAndGo(port, WARM_UP);
    long before = descriptors();
    comeAndGo(port, CONNECTIONS);
    Await.until(() -> descriptors() <= before);
    Await.until(() -> clientThreads() == 0);
    ServiceCounts counts = server().counts();
    assertThat(counts.connections()).isEqualTo(WARM_UP + CONNECTIONS);
    assertThat(counts.framesReceived()).isEqualTo(counts.results() + counts.framesDropped());
  }

  private void comeAndGo(int port, int connections) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    List<CompletableFuture<Void>> visits =
        IntStream.range(0, connections)
            .mapToObj(i -> CompletableFuture.runAsync(() -> visit(port, i), threads))
            .toList();
    visits.forEach(CompletableFuture::join);
    threads.shutdown();
    awaitClients(0);
    Await.until(() -> engine.open.get() == 0);
  }

  private static void visit(int port, int number) {
    try (TestClient client = TestClient.open(port, number % 2 == 0 ? BINARY : JSON)) {
      client.event("hello");
      for (int sequence = 0; sequence < 10; sequence++) {
        client.isServed(sequence);
      }
      if (number % 3 == 0) {
        client.socket().sendBinary(ByteBuffer.allocate(1_000), false).join();
      } else {
        client.socket().sendClose(1000, "").join();
        client.closed(1000);
      }
    }
  }

  private static long descriptors() {
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return open.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("posestream-client-"))
        .count();
  }
}
