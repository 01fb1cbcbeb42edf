package io.posestream.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How long threads have been computing, as opposed to waiting. */
public final class CpuClock {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private CpuClock() {}

  /** Whether the JVM measures single threads at all. */
  public static boolean measuresThreads() {
    return THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
  }

  /** Of the calling thread. */
  public static long currentNs() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Of another thread, 0 if it has ended. */
  public static long ofNs(Thread thread) {
    return Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
  }

  /** Of all threads of this process together. */
  public static long processNs() {
    return SYSTEM.getProcessCpuTime();
  }
}
