package io.posestream.server;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Checks every client at least once a second, on a thread of its own. After a time in which the
 * process did not run (a suspended machine, SIGSTOP) nobody is blamed for it: everything that
 * clients have time for begins anew.
 */
final class ClientWatch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PoseService.class.getName());
  private static final long LONGEST_INTERVAL_MS = 1_000;
  private static final long NS_PER_MS = 1_000_000;

  /** Far longer than a check waits for a core or a garbage collection. */
  private static final long PAUSE_NS = 3_000_000_000L;

  private final Collection<PoseClient> clients;
  private final Collection<PoseClient> leaving;
  private final ServerClock clock;
  private final long intervalMs;
  private final ScheduledExecutorService thread;

  /** The watch's own thread only. */
  private long lastNs;

  /**
   * A watch that has not begun.
   *
   * @param clients those connected now, safe for use by several threads
   * @param leaving those whose stream perhaps still ends, as safe
   */
  ClientWatch(
      Collection<PoseClient> clients,
      Collection<PoseClient> leaving,
      ServerClock clock,
      ServiceOptions options,
      ThreadFactory threads) {
    this.clients = clients;
    this.leaving = leaving;
    this.clock = clock;
    intervalMs = intervalMs(options);
    thread = Executors.newSingleThreadScheduledExecutor(threads);
    lastNs = clock.nanoTime();
  }

  /** Often enough for the shortest of the times that clients have. */
  private static long intervalMs(ServiceOptions options) {
    long readerNs = options.slowReaderTimeout().toNanos();
    long pingNs = options.pingInterval().toNanos();
    long shortestNs = Math.min(options.engineTimeout().toNanos(), Math.min(readerNs, pingNs));
    return Math.max(1, Math.min(LONGEST_INTERVAL_MS, shortestNs / 4 / NS_PER_MS));
  }

  void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::checkAll, intervalMs, intervalMs, TimeUnit.MILLISECONDS);
  }

  void checkAll() {
    long nowNs = clock.nanoTime();
    boolean paused = nowNs - lastNs > PAUSE_NS + intervalMs * NS_PER_MS;
    lastNs = nowNs;
    if (paused) {
      LOG.log(INFO, "The process was suspended; clients are given their time anew");
    }
    clients.forEach(client -> check(client, paused));
    leaving.forEach(client -> check(client, paused));
  }

  /** What is thrown would end the watch over all clients. */
  private void check(PoseClient client, boolean paused) {
    try {
      if (paused) {
        client.resume();
      } else {
        client.check();
      }
    } catch (RuntimeException | Error e) {
      SparseLog.CLIENTS.log(WARNING, "A client could not be checked", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
