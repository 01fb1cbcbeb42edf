package io.posestream.cli.serve;

import io.posestream.time.NanoClock;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a log that strangers can write to short: at most one message a second, without a stack
 * trace where a library says what a client did wrong. The next one says how many were left out.
 *
 * <p>Threading: any thread may call anything.
 */
public final class LogLimit implements Filter {
  private static final long INTERVAL_NS = 1_000_000_000;
  private static final String OURS = "io.posestream.";

  private final NanoClock clock;

  // Guarded by this.
  private @Nullable LogRecord last;
  private long lastNs;
  private long leftOut;

  LogLimit(NanoClock clock) {
    this.clock = clock;
  }

  /** Holds for all that this process logs from now on. */
  public static void install() {
    LogLimit limit = new LogLimit(NanoClock.system());
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFilter(limit);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The same one, not an equal one.
  public boolean isLoggable(LogRecord message) {
    long before;
    synchronized (this) {
      long nowNs = clock.nanoTime();
      if (message == last) {
        // By another handler.
        return true;
      }
      if (last != null && nowNs - lastNs < INTERVAL_NS) {
        leftOut++;
        return false;
      }
      last = message;
      lastNs = nowNs;
      before = leftOut;
      leftOut = 0;
    }
    String name = message.getLoggerName();
    Throwable cause = message.getThrown();
    if (cause != null && (name == null || !name.startsWith(OURS))) {
      message.setThrown(null);
      message.setMessage(message.getMessage() + ": " + oneLine(cause));
    }
    if (before > 0) {
      message.setMessage(message.getMessage() + " (" + before + " left out before)");
    }
    return true;
  }

  private static String oneLine(Throwable cause) {
    return String.valueOf(cause).replaceAll("\\R", " ");
  }
}
