package io.posestream.pose;

import io.posestream.frame.Frame;

/**
 * Finds a body and its hands in the frames of one stream, following them from frame to frame.
 *
 * <p>Threading: used by one thread at a time; {@code close} waits for a running {@code estimate}.
 */
public interface PoseEstimator extends AutoCloseable {
  /**
   * Looks at one frame.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   * @throws PoseEstimationException if the picture cannot be read or a network fails; the estimator
   *     stays usable and forgets its track only if that is what failed
   */
  PoseEstimate estimate(Frame frame, long timestampNs);

  /** Forgets the tracked body and hands; the next frame is looked at afresh. */
  void reset();

  /** Frees native memory; idempotent. */
  @Override
  void close();
}
