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

  /** The hands whose palms are seen and that are not known yet, best palm first. */
  List<DecodedHand> find(HandNetworks networks, OpenCvPicture picture, List<SidedHand> known) {
    framesSince = 0;
    List<HandBox> boxes = known.stream().map(hand -> HandBox.of(hand.hand())).toList();
    return networks.palms().detectRois(picture).stream()
        .filter(
            roi -> boxes.stream().noneMatch(box -> box.contains(roi.centerXPx(), roi.centerYPx())))
        .flatMap(roi -> networks.landmarker(Side.LEFT).locate(picture, roi).stream())
        .toList();
  }

  void reset() {
    framesSince = INTERVAL_FRAMES;
  }
}
