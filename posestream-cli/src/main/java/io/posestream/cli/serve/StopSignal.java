package io.posestream.cli.serve;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process is told to end, by SIGTERM or Ctrl-C; its end then waits for this to be closed.
 *
 * <p>Threading: any thread may call anything.
 */
final class StopSignal implements AutoCloseable {
  static final long PATIENCE_S = 10;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** From now on the process ends in good order. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "posestream-stop"));
  }

  private void stopAndWait() {
    stop.countDown();
    try {
      boolean unused = stopped.await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits so long at most; whether the process is told to end. */
  boolean await(long seconds) throws InterruptedException {
    return stop.await(seconds, TimeUnit.SECONDS);
  }

  /** All that had to be closed is. */
  @Override
  public void close() {
    stopped.countDown();
  }
}
