package io.posestream.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * For how long a stream has been in a call of the engine.
 *
 * <p>Threading: the stream's thread begins and ends; any thread may call anything else.
 */
final class EngineCall {
  private static final long NONE = Long.MIN_VALUE;

  private final AtomicLong sinceNs = new AtomicLong(NONE);

  void begin(long nowNs) {
    sinceNs.set(nowNs);
  }

  void end() {
    sinceNs.set(NONE);
  }

  /** Counts from now on, if there is a call: the process had not been running. */
  void restart(long nowNs) {
    long since = sinceNs.get();
    if (since != NONE) {
      // Fails if that call ends meanwhile.
      boolean unused = sinceNs.compareAndSet(since, nowNs);
    }
  }

  /** 0 without a call. */
  long lastsNs(long nowNs) {
    long since = sinceNs.get();
    return since == NONE ? 0 : nowNs - since;
  }
}
