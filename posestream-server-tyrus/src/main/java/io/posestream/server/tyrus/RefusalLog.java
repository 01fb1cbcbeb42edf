package io.posestream.server.tyrus;

import io.posestream.time.NanoClock;
import java.lang.System.Logger.Level;

/**
 * Says which address is refused, in a line a second at most, with how many refusals there were
 * since the line before.
 *
 * <p>Threading: any thread may call anything.
 */
final class RefusalLog {
  private static final long INTERVAL_NS = 1_000_000_000;

  private final System.Logger log;
  private final NanoClock clock;

  // Guarded by this.
  private long lastNs;
  private boolean begun;
  private long refusals;

  RefusalLog(System.Logger log, NanoClock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Counts one, and logs it unless the line before is too near. */
  void refused(String reason) {
    long count;
    synchronized (this) {
      refusals++;
      long nowNs = clock.nanoTime();
      if (begun && nowNs - lastNs < INTERVAL_NS) {
        return;
      }
      begun = true;
      lastNs = nowNs;
      count = refusals;
      refusals = 0;
    }
    log.log(Level.WARNING, "Handshakes refused: " + count + ", the last one as " + reason);
  }
}
