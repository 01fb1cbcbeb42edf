package io.posestream.track;

import io.posestream.person.Hand;
import io.posestream.skeleton.HandLandmark;
import io.posestream.smooth.Signal;
import io.posestream.smooth.SmootherFactory;

/** Smooths the landmarks of one hand. */
final class HandFilter {
  private final RegionFilter image;
  private final LandmarkFilter world;

  HandFilter(SmootherFactory smoothers) {
    image = new RegionFilter(filter(Signal.HAND_IMAGE, smoothers));
    world = filter(Signal.HAND_WORLD, smoothers);
  }

  private static LandmarkFilter filter(Signal signal, SmootherFactory smoothers) {
    int dimension = LandmarkFilter.coordinates(HandLandmark.COUNT);
    return new LandmarkFilter(HandLandmark.COUNT, smoothers.create(signal, dimension), null);
  }

  Hand smooth(Hand hand, long timeNs) {
    return new Hand(
        hand.side(),
        hand.score(),
        image.smooth(hand.landmarks(), hand.sizePx(), timeNs),
        world.smooth(hand.world(), 1, timeNs),
        hand.sizePx());
  }
}
