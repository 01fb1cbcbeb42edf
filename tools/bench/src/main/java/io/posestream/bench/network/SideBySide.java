package io.posestream.bench.network;

import io.posestream.bench.sample.Sample;
import io.posestream.models.network.NetworkRun;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The body's network beside two runs of the hands', as in a tracked frame. Not thread-safe. */
final class SideBySide implements AutoCloseable {
  private final NetworkRun body;
  private final NetworkRun hand;
  private final ExecutorService handThread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "bench-hands"));
  private final Sample times = new Sample();

  SideBySide(NetworkRun body, NetworkRun hand) {
    this.body = body;
    this.hand = hand;
  }

  void round(boolean keep) {
    long startNs = System.nanoTime();
    CompletableFuture<Void> hands = CompletableFuture.runAsync(this::bothHands, handThread);
    body.run();
    hands.join();
    if (keep) {
      times.add(System.nanoTime() - startNs);
    }
  }

  private void bothHands() {
    hand.run();
    hand.run();
  }

  Sample times() {
    return times;
  }

  @Override
  public void close() {
    handThread.shutdown();
  }
}
