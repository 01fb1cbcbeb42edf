package io.posestream.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, and fails when it never does it. */
public final class Await {
  /** Far longer than anything takes on a busy machine; only a failing test waits so long. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long STEP_NS = 1_000_000;

  private Await() {}

  public static void until(BooleanSupplier condition) {
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - endNs > 0) {
        throw new AssertionError("nothing happened within " + PATIENCE);
      }
      LockSupport.parkNanos(STEP_NS);
    }
  }
}
