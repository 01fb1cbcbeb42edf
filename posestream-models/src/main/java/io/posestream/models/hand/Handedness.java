package io.posestream.models.hand;

import io.posestream.skeleton.Side;

/**
 * The side of a hand that no body owns, as the network tells it, over the frames. The network is
 * unsure of fists and of hands seen edge-on, so the side changes only when the evidence of several
 * frames is against it.
 *
 * <p>Not thread-safe.
 */
final class Handedness {
  /** Evidence is counted up to this many sure frames, so that a wrong start can be corrected. */
  private static final float MAX_FRAMES = 10;

  /** So many sure frames more for the other side change the side. */
  private static final float MIN_FRAMES_TO_CHANGE = 3;

  private Side side;
  private float right;

  Handedness(Side first) {
    side = first;
  }

  /** Takes a frame into account. */
  void see(DecodedHand hand) {
    float sureness = 2 * hand.rightness() - 1;
    right = Math.max(-MAX_FRAMES, Math.min(MAX_FRAMES, right + sureness));
    if (right * sign(side) < -MIN_FRAMES_TO_CHANGE) {
      side = side.opposite();
    }
  }

  private static int sign(Side side) {
    return side == Side.RIGHT ? 1 : -1;
  }

  Side side() {
    return side;
  }
}
