package io.posestream.cli.input;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.Optional;

/** Ends another source after a number of frames or some time. Threading as its target. */
final class LimitedFrameSource implements FrameSource {
  private final FrameSource target;
  private final long maxFrames;
  private final long maxDurationNs;
  private long frames;
  private long firstTimeNs;

  LimitedFrameSource(FrameSource target, long maxFrames, long maxDurationNs) {
    this.target = target;
    this.maxFrames = maxFrames;
    this.maxDurationNs = maxDurationNs;
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (frames >= maxFrames) {
      return Optional.empty();
    }
    Optional<Frame> next = target.next();
    if (next.isEmpty()) {
      return next;
    }
    if (frames == 0) {
      firstTimeNs = next.get().captureTimeNs();
    }
    if (next.get().captureTimeNs() - firstTimeNs >= maxDurationNs) {
      frames = maxFrames;
      return Optional.empty();
    }
    frames++;
    return next;
  }

  @Override
  public void close() {
    target.close();
  }
}
