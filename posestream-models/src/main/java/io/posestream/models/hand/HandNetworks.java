package io.posestream.models.hand;

import io.posestream.engine.PoseOptions;
import io.posestream.models.network.Network;
import io.posestream.skeleton.Side;

/**
 * One stream's palm detector and landmark networks of one size, the latter with memory for each
 * side, so that both sides can be looked at at a time.
 *
 * <p>Not thread-safe, but each side's landmarks may have a thread of their own.
 */
public final class HandNetworks implements AutoCloseable {
  private final PalmDetector palms;
  private final HandLandmarker left;
  private final HandLandmarker right;

  /** Memory for one stream. */
  public HandNetworks(Network palms, Network landmarks, PoseOptions options) {
    this.palms = new PalmDetector(palms, options.detectionThreshold());
    left = new HandLandmarker(landmarks, options.presenceThreshold());
    right = new HandLandmarker(landmarks, options.presenceThreshold());
  }

  /**
   * Runs the landmark network once on whatever its input holds, so that the first frame need not
   * wait. The palm detector is left as it is, since hands are hardly ever looked for with it.
   */
  public void warmUp() {
    left.warmUp();
  }

  PalmDetector palms() {
    return palms;
  }

  HandLandmarker landmarker(Side side) {
    return side == Side.LEFT ? left : right;
  }

  @Override
  public void close() {
    left.close();
    right.close();
    palms.close();
  }
}
