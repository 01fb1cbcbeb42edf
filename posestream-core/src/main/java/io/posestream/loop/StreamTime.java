package io.posestream.loop;

import io.posestream.frame.Frame;

/**
 * The time of a stream: starts at 0 and advances strictly from frame to frame, whatever the
 * source's clock does.
 *
 * <p>From one frame to the next it advances as the capture time does, if that advances at all;
 * otherwise (it stands still or runs backwards) as the receive time does, if that advances;
 * otherwise by {@link #MIN_STEP_NS}. A step is limited to {@link #MIN_STEP_NS}..{@link
 * #MAX_STEP_NS}. Each step is measured from the frame before, so one wrong capture time spoils two
 * steps and no more.
 *
 * <p>Not thread-safe.
 */
final class StreamTime {
  /** 1 ms, faster than any camera; smaller steps would make speeds of mere jitter. */
  static final long MIN_STEP_NS = 1_000_000;

  /** 10 s, longer than anything that depends on time remembers, and far from overflow. */
  static final long MAX_STEP_NS = 10_000_000_000L;

  private boolean started;
  private long nowNs;
  private long captureTimeNs;
  private long receiveTimeNs;

  /** The time of {@code frame}, which follows the frame of the call before. */
  long next(Frame frame) {
    if (started) {
      nowNs += stepNs(frame);
    }
    started = true;
    captureTimeNs = frame.captureTimeNs();
    receiveTimeNs = frame.receiveTimeNs();
    return nowNs;
  }

  private long stepNs(Frame frame) {
    if (frame.captureTimeNs() > captureTimeNs) {
      return limited(frame.captureTimeNs() - captureTimeNs);
    }
    if (frame.receiveTimeNs() > receiveTimeNs) {
      return limited(frame.receiveTimeNs() - receiveTimeNs);
    }
    return MIN_STEP_NS;
  }

  /** Limits an advance; one that overflowed is below 0 and counts as the longest. */
  private static long limited(long advanceNs) {
    return advanceNs < 0 ? MAX_STEP_NS : Math.min(Math.max(advanceNs, MIN_STEP_NS), MAX_STEP_NS);
  }
}
