package io.posestream.models.hand;

import io.posestream.person.Hand;
import io.posestream.skeleton.Side;

/**
 * A hand and its side; the side is the one in the picture's own sense, before mirroring.
 *
 * @param side which of the body's hands it is
 * @param hand where it is
 * @param track what is known of it from the frames before
 */
record SidedHand(Side side, DecodedHand hand, HandTrack track) {
  /** A hand that was found at a wrist of a body. */
  static SidedHand atWrist(Side side, DecodedHand hand) {
    return new SidedHand(side, hand, new HandTrack(hand, false));
  }

  /** A hand that the palm detector found. */
  static SidedHand byPalm(DecodedHand hand) {
    return new SidedHand(hand.side(), hand, new HandTrack(hand, true));
  }

  /** Whether the palm detector found the hand at first, and not a body. */
  boolean byPalm() {
    return track.byPalm();
  }

  /** The hand as users see it; its track has taken note of it. */
  Hand toHand(boolean mirrored) {
    return hand.toHand(track.id(), mirrored ? side.opposite() : side);
  }

  /** The same hand on the side that it looks like over its frames. */
  SidedHand onOwnSide() {
    return new SidedHand(track.handedness().side(), hand, track);
  }
}
