package io.posestream.server;

import io.posestream.time.NanoClock;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * A log for what clients can cause: whatever they do, it has at most a message a second, which says
 * how many were left out before it.
 *
 * <p>Threading: any thread may call anything.
 */
final class SparseLog {
  private static final long INTERVAL_NS = 1_000_000_000;

  /** What all clients of this process cause. */
  static final SparseLog CLIENTS =
      new SparseLog(System.getLogger(PoseService.class.getName()), NanoClock.system());

  private final System.Logger log;
  private final NanoClock clock;

  // Guarded by this.
  private long lastNs;
  private boolean begun;
  private long leftOut;

  SparseLog(System.Logger log, NanoClock clock) {
    this.log = log;
    this.clock = clock;
  }

  void log(Level level, String message) {
    log(level, message, null);
  }

  /** Logs, or counts what is left out. */
  void log(Level level, String message, @Nullable Throwable cause) {
    long before;
    synchronized (this) {
      long nowNs = clock.nanoTime();
      if (begun && nowNs - lastNs < INTERVAL_NS) {
        leftOut++;
        return;
      }
      begun = true;
      lastNs = nowNs;
      before = leftOut;
      leftOut = 0;
    }
    log.log(level, before == 0 ? message : message + " (" + before + " left out before)", cause);
  }
}
