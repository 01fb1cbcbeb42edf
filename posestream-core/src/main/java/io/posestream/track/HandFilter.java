package io.posestream.track;

import io.posestream.person.Hand;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import io.posestream.smooth.Signal;
import io.posestream.smooth.SmootherFactory;
import org.jspecify.annotations.Nullable;

/** Smooths the landmarks of one hand. */
final class HandFilter {
  private final RegionFilter image;
  private final LandmarkFilter world;
  private @Nullable Hand last;

  HandFilter(SmootherFactory smoothers) {
    image = new RegionFilter(filter(Signal.HAND_IMAGE, smoothers));
    world = filter(Signal.HAND_WORLD, smoothers);
  }

  private static LandmarkFilter filter(Signal signal, SmootherFactory smoothers) {
    int dimension = LandmarkFilter.coordinates(HandLandmark.COUNT);
    return new LandmarkFilter(HandLandmark.COUNT, smoothers.create(signal, dimension), null);
  }

  /**
   * The hand smoothed.
   *
   * @param isHeld whether it is that of an earlier frame; then it stays as it was smoothed then
   */
  Hand smooth(Hand hand, boolean isHeld, long timeNs) {
    Hand before = last;
    Hand now = isHeld && before != null ? onSide(hand.side(), before) : smooth(hand, timeNs);
    last = now;
    return now;
  }

  private static Hand onSide(Side side, Hand hand) {
    return new Hand(hand.id(), side, hand.score(), hand.landmarks(), hand.world(), hand.sizePx());
  }

  private Hand smooth(Hand hand, long timeNs) {
    return new Hand(
        hand.id(),
        hand.side(),
        hand.score(),
        image.smooth(hand.landmarks(), hand.sizePx(), timeNs),
        world.smooth(hand.world(), 1, timeNs),
        hand.sizePx());
  }
}
