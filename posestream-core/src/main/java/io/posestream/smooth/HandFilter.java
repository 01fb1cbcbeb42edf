package io.posestream.smooth;

import io.posestream.hand.Hand;
import io.posestream.hand.HandLandmark;
import io.posestream.pose.Landmarks;

/**
 * Smooths the landmarks of the hand of one side. A second hand of the same side in the same frame,
 * as there may be without a body, passes as it is.
 */
final class HandFilter {
  private final LandmarkFilter image;
  private final LandmarkFilter world;

  HandFilter(SmoothingOptions options) {
    image = new LandmarkFilter(HandLandmark.COUNT, options, OneEuroOptions.HAND_IMAGE);
    world = new LandmarkFilter(HandLandmark.COUNT, options, OneEuroOptions.HAND_WORLD);
  }

  Hand smooth(Hand hand, int width, int height, long timeNs) {
    Landmarks inImage = hand.landmarks();
    if (RegionScale.isMeasurable(hand.sizePx())) {
      inImage = image.smooth(inImage, width, height, RegionScale.of(hand.sizePx()), timeNs);
    }
    return new Hand(
        hand.side(),
        hand.score(),
        inImage,
        world.smooth(hand.world(), 1, 1, 1, timeNs),
        hand.sizePx());
  }

  void reset() {
    image.reset();
    world.reset();
  }
}
