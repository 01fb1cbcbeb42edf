package io.posestream.bench.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** How much threads have allocated on the Java heap. */
public final class Allocation {
  /** Names of threads that work on streams begin so; those of a measurement do not. */
  public static final String STREAM_THREAD = "posestream";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes that the running threads of streams have allocated since each began. */
  public static long ofStreamsBytes() {
    long[] ids =
        Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().startsWith(STREAM_THREAD))
            .mapToLong(ThreadInfo::getThreadId)
            .toArray();
    return Arrays.stream(THREADS.getThreadAllocatedBytes(ids)).filter(bytes -> bytes > 0).sum();
  }

  /** Bytes that the calling thread has allocated since it began. */
  public static long ofThisThreadBytes() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
