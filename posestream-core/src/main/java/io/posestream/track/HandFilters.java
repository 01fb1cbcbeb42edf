package io.posestream.track;

import io.posestream.person.Hand;
import io.posestream.skeleton.Side;
import io.posestream.smooth.SmootherFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One filter per side, made when a hand of that side comes and forgotten when it goes. */
final class HandFilters {
  private final SmootherFactory smoothers;
  private final Map<Side, HandFilter> filters = new EnumMap<>(Side.class);

  HandFilters(SmootherFactory smoothers) {
    this.smoothers = smoothers;
  }

  /** The hand of a side, or that there is none. */
  Optional<Hand> smooth(Side side, Optional<Hand> hand, long timeNs) {
    if (hand.isEmpty()) {
      filters.remove(side);
      return hand;
    }
    HandFilter filter = filters.computeIfAbsent(side, missing -> new HandFilter(smoothers));
    return Optional.of(filter.smooth(hand.get(), timeNs));
  }
}
