package io.posestream.models.hand;

import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a hand of the frame before.
 *
 * @param before the hand in the frame before, on its side in this frame
 * @param hand where it is now; empty if it is lost
 */
record FollowedHand(SidedHand before, Optional<DecodedHand> hand) {
  /** A hand whose score is lower is only believed at the wrist of a body. */
  private static final float MIN_SCORE_WITHOUT_WRIST = 0.8f;

  Side side() {
    return before.side();
  }

  Optional<SidedHand> found() {
    return hand.map(it -> new SidedHand(side(), it, before.track()));
  }

  FollowedHand onSide(Side side) {
    return new FollowedHand(new SidedHand(side, before.hand(), before.track()), hand);
  }

  FollowedHand lost() {
    return new FollowedHand(before, Optional.empty());
  }

  /**
   * The hand as one of a body; lost if it is not.
   *
   * @param kept the body's other hands
   * @param wasOwned whether a body owned it in the frame before; then it stays on its side, while
   *     one that none owned joins the wrist that it is at
   */
  FollowedHand ownedBy(BodyArms arms, List<SidedHand> kept, boolean wasOwned) {
    if (hand.isEmpty()) {
      return this;
    }
    List<Side> free =
        Stream.of(side(), side().opposite())
            .limit(wasOwned ? 1 : 2)
            .filter(side -> kept.stream().noneMatch(other -> other.side() == side))
            .toList();
    return free.stream()
        .filter(side -> arms.keeps(side, hand.get()))
        .findFirst()
        .or(() -> mayStray(arms) ? free.stream().findFirst() : Optional.empty())
        .map(this::onSide)
        .orElseGet(this::lost);
  }

  /** What the palm detector found may be away from where the body guesses its wrist. */
  private boolean mayStray(BodyArms arms) {
    return before.byPalm() && isSure(hand.orElseThrow()) && arms.reaches(hand.orElseThrow());
  }

  /** A hand that only a body led to must be sure by itself when that body is gone. */
  static boolean staysWithoutBody(SidedHand hand) {
    return hand.byPalm() || isSure(hand.hand());
  }

  /** Whether the hand is believed without a wrist. */
  static boolean isSure(DecodedHand hand) {
    return hand.score() >= MIN_SCORE_WITHOUT_WRIST;
  }
}
