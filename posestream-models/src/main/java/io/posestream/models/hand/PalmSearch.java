package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.skeleton.Side;
import java.util.List;

/** Looks for hands that no body leads to. Not thread-safe. */
final class PalmSearch {
  /**
   * In a stream, palms are looked for in every so many looks at hands: five times a second at 30
   * fps and hands in every frame.
   */
  private static final int INTERVAL_LOOKS = 6;

  private int looksSince = INTERVAL_LOOKS;

  /** Counts a look of a stream; whether its turn has come. */
  boolean isDue() {
    looksSince++;
    return looksSince >= INTERVAL_LOOKS;
  }

  /** All hands whose palms are seen, best palm first. */
  List<DecodedHand> find(HandNetworks networks, OpenCvPicture picture) {
    looksSince = 0;
    return networks.palms().detectRois(picture).stream()
        .flatMap(roi -> networks.landmarker(Side.LEFT).locate(picture, roi).stream())
        .toList();
  }

  void reset() {
    looksSince = INTERVAL_LOOKS;
  }
}
