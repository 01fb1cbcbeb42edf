package io.posestream.server;

import io.posestream.result.PoseResult;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the engine does what it is asked, over all clients.
 *
 * <p>Threading: any thread may call anything.
 */
final class EngineHealth {
  /** More than what one unreadable picture after the other makes of a single client. */
  static final int MOST_FAILURES_IN_A_ROW = 50;

  /** For so long a break is told; longer than the usual interval of health checks. */
  private static final long BREAK_TOLD_NS = 60_000_000_000L;

  private final AtomicInteger stuck = new AtomicInteger();
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicLong breaks = new AtomicLong();
  private volatile long lastBreakNs;

  /** A call does not return and is left behind. */
  void callIsStuck() {
    stuck.incrementAndGet();
  }

  /** One that was left behind returned at last. */
  void callReturned() {
    stuck.decrementAndGet();
  }

  /** A client's stream ended by what the engine threw. */
  void broke(long nowNs) {
    lastBreakNs = nowNs;
    breaks.incrementAndGet();
  }

  /** A frame has its result. */
  void result(PoseResult result) {
    if (result instanceof PoseResult.Failed) {
      failuresInARow.incrementAndGet();
    } else if (failuresInARow.get() != 0) {
      failuresInARow.set(0);
    }
  }

  /** Calls that were left behind and have not returned. */
  int stuck() {
    return stuck.get();
  }

  /** Whether a call is stuck, the engine broke within a minute, or frame after frame fails. */
  boolean isDegraded(long nowNs) {
    return stuck.get() > 0
        || failuresInARow.get() >= MOST_FAILURES_IN_A_ROW
        || (breaks.get() > 0 && nowNs - lastBreakNs < BREAK_TOLD_NS);
  }
}
