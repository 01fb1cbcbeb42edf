package io.posestream.bench.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Objects;
import java.util.stream.Stream;

/** The threads that work on streams, told by their names; those of a measurement are no part. */
public final class PosestreamThreads {
  /** Their names begin so. */
  public static final String PREFIX = "posestream";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private PosestreamThreads() {}

  /** Bytes that the running ones have allocated on the Java heap since each began. */
  public static long allocatedBytes() {
    long[] ids =
        Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().startsWith(PREFIX))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(ids)) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
