package io.posestream.bench.balance;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
public final class Patience {
  /** Far longer than anything takes on a busy machine; only a failure waits so long. */
  static final Duration LIMIT = Duration.ofMinutes(2);

  private static final long STEP_MS = 10;

  private Patience() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @param what what is waited for, for the message
   * @throws IllegalStateException if that takes two minutes
   */
  public static void until(String what, BooleanSupplier condition) throws InterruptedException {
    long endNs = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - endNs > 0) {
        throw new IllegalStateException("not within " + LIMIT + ": " + what);
      }
      Thread.sleep(STEP_MS);
    }
  }
}
