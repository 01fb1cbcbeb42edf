package io.posestream.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How long all threads of this process have been computing, together. */
public final class ProcessClock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ProcessClock() {}

  /** Computing time so far. */
  public static long cpuNs() {
    return SYSTEM.getProcessCpuTime();
  }
}
