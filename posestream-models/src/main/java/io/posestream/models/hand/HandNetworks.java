package io.posestream.models.hand;

import io.posestream.models.network.Network;
import io.posestream.pose.PoseOptions;

/** One stream's palm detector and landmark network of one size. Not thread-safe. */
public final class HandNetworks implements AutoCloseable {
  private final PalmDetector palms;
  private final HandLandmarker landmarker;

  /** Memory for one stream. */
  public HandNetworks(Network palms, Network landmarks, PoseOptions options) {
    this.palms = new PalmDetector(palms, options.detectionThreshold());
    landmarker = new HandLandmarker(landmarks, options.presenceThreshold());
  }

  /**
   * Runs the landmark network once on whatever its input holds, so that the first frame need not
   * wait. The palm detector is left as it is, since hands are hardly ever looked for with it.
   */
  public void warmUp() {
    landmarker.warmUp();
  }

  PalmDetector palms() {
    return palms;
  }

  HandLandmarker landmarker() {
    return landmarker;
  }

  @Override
  public void close() {
    landmarker.close();
    palms.close();
  }
}
