package io.posestream.server;

import io.posestream.wire.ClientMessage.FrameMessage;

/** Which frames of a client are let in: their sequence rises, and they are not too many. */
final class FrameIntake {
  private static final long WINDOW_NS = 1_000_000_000L;

  /** What becomes of a frame. */
  enum Verdict {
    TAKEN,
    NOT_NEWER,
    TOO_MANY,
    /** As {@link #TOO_MANY}, but the client has been told within this second. */
    TOO_MANY_TOLD
  }

  private final int maxFramesPerSecond;
  private long lastSequence = -1;
  private boolean counting;
  private long windowStartNs;
  private int inWindow;

  FrameIntake(int maxFramesPerSecond) {
    this.maxFramesPerSecond = maxFramesPerSecond;
  }

  Verdict judge(FrameMessage frame, long nowNs) {
    if (frame.sequence() <= lastSequence) {
      return Verdict.NOT_NEWER;
    }
    lastSequence = frame.sequence();
    if (!counting || nowNs - windowStartNs >= WINDOW_NS) {
      counting = true;
      windowStartNs = nowNs;
      inWindow = 0;
    }
    inWindow = Math.min(inWindow + 1, maxFramesPerSecond + 2);
    if (inWindow <= maxFramesPerSecond) {
      return Verdict.TAKEN;
    }
    return inWindow == maxFramesPerSecond + 1 ? Verdict.TOO_MANY : Verdict.TOO_MANY_TOLD;
  }

  long lastSequence() {
    return lastSequence;
  }
}
