package io.posestream.models.hand;

import java.util.function.IntSupplier;

/** What is remembered of one hand for as long as it is followed. Not thread-safe. */
final class HandTrack {
  private static final int UNSEEN = -1;

  private final boolean byPalm;
  private final Handedness handedness;
  private int id = UNSEEN;
  private final HandMotion motion = new HandMotion();

  HandTrack(DecodedHand first, boolean byPalm) {
    this.byPalm = byPalm;
    handedness = new Handedness(first.side());
  }

  /**
   * Takes note of the hand in a frame.
   *
   * @param ids gives a hand that is new its id
   */
  void see(DecodedHand hand, IntSupplier ids, long timestampNs) {
    if (id == UNSEEN) {
      id = ids.getAsInt();
    }
    handedness.see(hand);
    motion.see(hand, timestampNs);
  }

  /** The same in every frame of the hand, from the first on that it was noted in. */
  int id() {
    return id;
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
