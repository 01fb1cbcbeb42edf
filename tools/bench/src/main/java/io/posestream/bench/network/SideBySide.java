package io.posestream.bench.network;

import io.posestream.models.network.NetworkRun;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The body's network beside two runs of the hands', as in a tracked frame. Not thread-safe. */
final class SideBySide implements Runnable, AutoCloseable {
  private final NetworkRun body;
  private final NetworkRun hand;
  private final ExecutorService handThread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "bench-hands"));

  SideBySide(NetworkRun body, NetworkRun hand) {
    this.body = body;
    this.hand = hand;
  }

  @Override
  public void run() {
    CompletableFuture<Void> hands = CompletableFuture.runAsync(this::bothHands, handThread);
    body.run();
    hands.join();
  }

  private void bothHands() {
    hand.run();
    hand.run();
  }

  @Override
  public void close() {
    handThread.shutdown();
  }
}
