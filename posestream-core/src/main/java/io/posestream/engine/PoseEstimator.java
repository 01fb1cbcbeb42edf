package io.posestream.engine;

import io.posestream.frame.Frame;

/**
 * Finds the people in the frames of one stream, tracking them from frame to frame.
 *
 * <p>Threading: used by one thread at a time; {@code close} waits for a running {@code estimate}.
 *
 * @since 0.1
 */
public interface PoseEstimator extends AutoCloseable {
  /**
   * Processes one frame.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   * @throws PoseEstimationException if the picture cannot be read or a network fails; the estimator
   *     stays usable and forgets its tracks only if that is what failed
   */
  PoseEstimate estimate(Frame frame, long timestampNs);

  /** Forgets every track; in the next frame people are searched for anew. */
  void reset();

  /** Frees native memory; idempotent. */
  @Override
  void close();
}
