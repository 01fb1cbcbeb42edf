package io.posestream.arbitraries;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Threads of tests: started, waited for until they block, and bounded in time. */
public final class Threads {
  /** Far longer than anything takes on a busy machine; only a failing test waits so long. */
  public static final long PATIENCE_S = 20;

  private Threads() {}

  /** A running task and its thread. */
  public record Running<T>(Thread thread, FutureTask<T> task) {}

  /** Runs {@code work} on a new thread. */
  public static <T> Running<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "test");
    thread.setDaemon(true);
    thread.start();
    return new Running<>(thread, task);
  }

  /** Returns when {@code thread} waits for something. */
  public static void awaitBlocked(Thread thread) {
    long startNs = System.nanoTime();
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      if (System.nanoTime() - startNs > PATIENCE_S * 1_000_000_000) {
        throw new AssertionError("the thread does not block: " + thread.getState());
      }
      Thread.onSpinWait();
    }
  }
}
