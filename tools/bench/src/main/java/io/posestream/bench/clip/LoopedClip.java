package io.posestream.bench.clip;

import io.posestream.frame.Frame;

/**
 * A clip played again and again as one endless stream. Sequences count from 0 and capture times
 * increase strictly, also from the last frame to the first, where only the picture jumps. Not
 * thread-safe.
 */
public final class LoopedClip {
  /** Between the last frame and the first, and wherever a clip's own time stands still. */
  private static final long STEP_NS = 33_333_333;

  private final JpegClip clip;
  private long sequence;
  private long timeNs;

  /** From the clip's beginning. */
  public LoopedClip(JpegClip clip) {
    this.clip = clip;
  }

  /** Which frame of the clip {@link #next} will be. */
  public int index() {
    return (int) (sequence % clip.frames().size());
  }

  /** The next frame, received at {@code receiveTimeNs}. */
  public Frame next(long receiveTimeNs) {
    int index = index();
    Frame recorded = clip.frames().get(index);
    if (sequence > 0) {
      timeNs += index == 0 ? STEP_NS : stepNs(index, recorded);
    }
    return new Frame(sequence++, timeNs, receiveTimeNs, recorded.image());
  }

  private long stepNs(int index, Frame recorded) {
    long stepNs = recorded.captureTimeNs() - clip.frames().get(index - 1).captureTimeNs();
    return stepNs > 0 ? stepNs : STEP_NS;
  }
}
