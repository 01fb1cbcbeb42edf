package io.posestream.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, and fails when it never does it. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Await() {}

  public static void until(BooleanSupplier condition) {
    long endNs = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - endNs > 0) {
        throw new AssertionError("nothing happened within " + PATIENCE);
      }
      Thread.onSpinWait();
    }
  }
}
