package io.posestream.server.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.Await;
import io.posestream.server.ServiceCounts;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.StreamLimits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients that send more than can be processed: every frame and every result is accounted for. */
class BalanceServerTest extends RunningServer {
  private static final int CLIENTS = 4;
  private static final int FRAMES = 3_000;

  /** What one client knows. */
  private record Account(long results, long droppedInput, long droppedOutput) {
    Account plus(Account other) {
      return new Account(
          results + other.results,
          droppedInput + other.droppedInput,
          droppedOutput + other.droppedOutput);
    }
  }

  @Test
  void shouldAccountForEveryFrameOnBothSides() {
    int port =
        start(
            ServiceOptions.builder()
                .framesInWork(2)
                .limits(new StreamLimits(1_000, 1_000, 1_000, 1_000_000))
                .build());
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<CompletableFuture<Account>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> flood(port, i % 2 == 0 ? BINARY : JSON), threads))
            .toList();
    Account known =
        clients.stream().map(CompletableFuture::join).reduce(new Account(0, 0, 0), Account::plus);
    threads.shutdown();
    awaitClients(0);
    Await.until(() -> engine.open.get() == 0);
    ServiceCounts counts = server().counts();
    assertThat(counts.framesReceived()).isEqualTo((long) CLIENTS * FRAMES);
    assertThat(counts.results() + counts.framesDropped()).isEqualTo((long) CLIENTS * FRAMES);
    assertThat(counts.framesDropped()).isEqualTo(known.droppedInput);
    assertThat(counts.resultsSent()).isEqualTo(known.results);
    assertThat(counts.resultsDropped()).isEqualTo(known.droppedOutput);
    assertThat(counts.results()).isEqualTo(known.results + known.droppedOutput);
    assertThat(counts.errors()).isZero();
  }

  /** Sends everything at once, and reads to the result of the last frame, which none replaces. */
  private static Account flood(int port, String subprotocol) {
    try (TestClient client = TestClient.open(port, subprotocol)) {
      client.event("hello");
      for (int sequence = 0; sequence < FRAMES; sequence++) {
        client.frame(sequence);
      }
      long results = 0;
      long before = -1;
      while (true) {
        if (!(client.next() instanceof ResultMessage message)) {
          continue; // the notice that the machine does not keep up
        }
        long sequence = message.result().frame().sequence();
        assertThat(sequence).isGreaterThan(before);
        before = sequence;
        results++;
        if (sequence == FRAMES - 1) {
          return new Account(results, message.droppedInput(), message.droppedOutput());
        }
      }
    }
  }
}
