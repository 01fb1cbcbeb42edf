package io.posestream.models.hand;

/** What is remembered of one hand for as long as it is followed. Not thread-safe. */
final class HandTrack {
  private final boolean byPalm;
  private final Handedness handedness;
  private final HandMotion motion = new HandMotion();

  HandTrack(DecodedHand first, boolean byPalm) {
    this.byPalm = byPalm;
    handedness = new Handedness(first.side());
  }

  /** Takes note of the hand in a frame. */
  void see(DecodedHand hand, long timestampNs) {
    handedness.see(hand);
    motion.see(hand, timestampNs);
  }

  /** Whether the palm detector found the hand at first, and not a body. */
  boolean byPalm() {
    return byPalm;
  }

  Handedness handedness() {
    return handedness;
  }

  HandMotion motion() {
    return motion;
  }
}
