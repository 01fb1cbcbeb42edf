package io.posestream.server;

import io.posestream.time.NanoClock;

/** Wall-clock milliseconds that never run backwards: read once, advanced by a monotonic clock. */
final class ServerClock {
  private static final double NS_PER_MS = 1e6;
  private static final double STEPS_PER_MS = 1e3;

  private final NanoClock clock;
  private final long originNs;
  private final long originMs = System.currentTimeMillis();

  ServerClock(NanoClock clock) {
    this.clock = clock;
    originNs = clock.nanoTime();
  }

  long nanoTime() {
    return clock.nanoTime();
  }

  double nowMs() {
    return toMs(clock.nanoTime());
  }

  /** The milliseconds at {@code timeNs}, to the microsecond. */
  double toMs(long timeNs) {
    double sinceOriginMs = (timeNs - originNs) / NS_PER_MS;
    return originMs + Math.round(sinceOriginMs * STEPS_PER_MS) / STEPS_PER_MS;
  }
}
