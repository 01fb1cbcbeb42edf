package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.skeleton.Side;
import java.util.List;

/** Searches for hands that no body leads to. Not thread-safe. */
final class PalmSearch {
  /**
   * In a stream, palms are searched for once in so many frames of hands: five times a second at 30
   * fps and hands in every frame.
   */
  private static final int INTERVAL_FRAMES = 6;

  private int framesSince = INTERVAL_FRAMES;

  /** Goes on by a frame of a stream; whether palms are searched for in it. */
  boolean advance() {
    framesSince++;
    return framesSince >= INTERVAL_FRAMES;
  }

  /** All hands whose palms are seen, best palm first. */
  List<DecodedHand> find(HandNetworks networks, OpenCvPicture picture) {
    framesSince = 0;
    return networks.palms().detectRois(picture).stream()
        .flatMap(roi -> networks.landmarker(Side.LEFT).locate(picture, roi).stream())
        .toList();
  }

  void reset() {
    framesSince = INTERVAL_FRAMES;
  }
}
