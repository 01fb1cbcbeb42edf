package io.posestream.models.hand;

import io.posestream.engine.PoseOptions;
import io.posestream.models.network.Network;
import io.posestream.skeleton.Side;

/**
 * One stream's palm detector and landmark networks of one size, the latter with memory for each
 * side, so that both sides can be processed at a time.
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

  /** Runs the landmark network once on what its input holds, so that no frame waits for it. */
  public void warmUp() {
    left.warmUp();
  }

  /** Runs the palm detector once on what its input holds. */
  public void warmUpPalms() {
    palms.warmUp();
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
