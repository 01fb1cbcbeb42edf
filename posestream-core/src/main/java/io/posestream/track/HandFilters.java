package io.posestream.track;

import io.posestream.person.Hand;
import io.posestream.smooth.SmootherFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One filter per hand, by its id: it goes on when a person comes to own the hand or leaves it, and
 * is forgotten in the first frame without the hand. Not thread-safe.
 */
final class HandFilters {
  private final SmootherFactory smoothers;
  private final Map<Integer, HandFilter> filters = new HashMap<>();

  HandFilters(SmootherFactory smoothers) {
    this.smoothers = smoothers;
  }

  /**
   * The hand smoothed.
   *
   * @param isHeld whether it is that of an earlier frame, and was smoothed then
   */
  Hand smooth(Hand hand, boolean isHeld, long timeNs) {
    return filters
        .computeIfAbsent(hand.id(), missing -> new HandFilter(smoothers))
        .smooth(hand, isHeld, timeNs);
  }

  /** Forgets every other hand. */
  void keepOnly(List<Hand> seen) {
    if (!filters.isEmpty()) {
      filters.keySet().removeIf(id -> seen.stream().noneMatch(hand -> hand.id() == id));
    }
  }

  void reset() {
    filters.clear();
  }
}
