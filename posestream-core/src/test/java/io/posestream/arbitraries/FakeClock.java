package io.posestream.arbitraries;

import io.posestream.time.NanoClock;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is advanced. Threading: any thread may call anything. */
public final class FakeClock implements NanoClock {
  private final AtomicLong nowNs;

  public FakeClock() {
    this(0);
  }

  public FakeClock(long startNs) {
    nowNs = new AtomicLong(startNs);
  }

  @Override
  public long nanoTime() {
    return nowNs.get();
  }

  /** Lets time pass. */
  public void advance(long elapsedNs) {
    nowNs.addAndGet(elapsedNs);
  }
}
