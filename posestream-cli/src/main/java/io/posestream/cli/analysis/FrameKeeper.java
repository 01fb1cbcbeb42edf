package io.posestream.cli.analysis;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.pose.PoseEstimate;
import io.posestream.pose.PoseEstimator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the frame being looked at, so that its result can be drawn into it: estimator and
 * listener of a stream are called by the same thread, one after the other.
 */
final class FrameKeeper implements PoseEstimator {
  private final PoseEstimator target;
  private @Nullable Frame last;

  FrameKeeper(PoseEstimator target) {
    this.target = target;
  }

  @Override
  public PoseEstimate estimate(Frame frame, long timestampNs) {
    last = frame;
    return target.estimate(frame, timestampNs);
  }

  /** The picture of the frame with that number, if it was the last one. */
  Optional<BgrImage> image(long sequence) {
    Frame frame = last;
    return frame != null && frame.sequence() == sequence && frame.image() instanceof BgrImage bgr
        ? Optional.of(bgr)
        : Optional.empty();
  }

  @Override
  public void reset() {
    target.reset();
  }

  @Override
  public void close() {
    target.close();
  }
}
