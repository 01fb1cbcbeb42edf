package io.posestream.models.hand;

import io.posestream.models.network.Network;
import io.posestream.models.opencv.OpenCvPicture;
import java.util.List;

/** Looks for hands that no body leads to. Not thread-safe. */
final class PalmSearch implements AutoCloseable {
  /** In a stream, palms are looked for in every so many frames: five times a second at 30 fps. */
  private static final int INTERVAL_FRAMES = 6;

  private final PalmDetector palms;
  private final HandLandmarker landmarker;
  private int framesSince = INTERVAL_FRAMES;

  PalmSearch(Network palms, HandLandmarker landmarker, float minScore) {
    this.palms = new PalmDetector(palms, minScore);
    this.landmarker = landmarker;
  }

  /** Counts a frame of a stream; whether its turn has come. */
  boolean isDue() {
    framesSince++;
    return framesSince >= INTERVAL_FRAMES;
  }

  /** All hands whose palms are seen, best palm first. */
  List<DecodedHand> find(OpenCvPicture picture) {
    framesSince = 0;
    return palms.detectRois(picture).stream()
        .flatMap(roi -> landmarker.locate(picture, roi).stream())
        .toList();
  }

  void reset() {
    framesSince = INTERVAL_FRAMES;
  }

  @Override
  public void close() {
    palms.close();
  }
}
