package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
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

  /** Whether palms are searched for if a hand is missing in the next frame. */
  boolean isNext() {
    return framesSince + 1 >= INTERVAL_FRAMES;
  }

  /** The regions of the palms that are seen, best first. */
  List<Roi> detect(HandNetworks networks, OpenCvPicture picture) {
    framesSince = 0;
    return networks.palms().detectRois(picture);
  }

  /** The hands in regions of palms that are not known yet. */
  static List<DecodedHand> find(
      List<Roi> palms, HandNetworks networks, OpenCvPicture picture, List<SidedHand> known) {
    List<HandBox> boxes = known.stream().map(hand -> HandBox.of(hand.hand())).toList();
    return palms.stream()
        .filter(
            roi -> boxes.stream().noneMatch(box -> box.contains(roi.centerXPx(), roi.centerYPx())))
        .flatMap(roi -> networks.landmarker(Side.LEFT).locate(picture, roi).stream())
        .toList();
  }

  void reset() {
    framesSince = INTERVAL_FRAMES;
  }
}
