package io.posestream.bench.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long threads have been computing, as opposed to waiting. */
public final class ThreadClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ThreadClock() {}

  /** Whether the JVM can tell at all. */
  public static boolean isSupported() {
    return THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
  }

  /** Of this thread. */
  public static long currentNs() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Of another one, 0 if it has ended. */
  public static long ofNs(Thread thread) {
    return Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
  }
}
