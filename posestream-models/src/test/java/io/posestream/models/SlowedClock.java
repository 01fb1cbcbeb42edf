package io.posestream.models;

import io.posestream.time.NanoClock;

/**
 * A clock that goes on by a fixed step with each reading, so that work seems to take as long as a
 * test wants, however fast the machine is. Not thread-safe.
 */
final class SlowedClock implements NanoClock {
  private long nowNs;
  private long stepNs;

  /** How much later each reading is than the one before. */
  void stepMs(double stepMs) {
    stepNs = (long) (stepMs * 1e6);
  }

  /** Lets time pass between frames. */
  void advanceMs(long ms) {
    nowNs += ms * 1_000_000;
  }

  @Override
  public long nanoTime() {
    nowNs += stepNs;
    return nowNs;
  }
}
