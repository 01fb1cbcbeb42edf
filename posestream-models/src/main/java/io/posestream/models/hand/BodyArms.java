package io.posestream.models.hand;

import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;

/** What a body says about where its hands are and can be; immutable. */
public final class BodyArms {
  /** A wrist is plainly nearer at less than this fraction of the other's distance. */
  private static final float PLAINLY_NEARER = 0.6f;

  private final Wrist left;
  private final Wrist right;
  private final float shouldersXPx;
  private final float shouldersYPx;
  private final float reachPx;

  /** The arms of a body; its labels are those of the picture, before mirroring. */
  public BodyArms(Body body) {
    left = Wrist.of(body, Side.LEFT);
    right = Wrist.of(body, Side.RIGHT);
    int leftShoulder = BodyLandmark.LEFT_SHOULDER.index();
    int rightShoulder = BodyLandmark.RIGHT_SHOULDER.index();
    shouldersXPx = (body.landmarks().x(leftShoulder) + body.landmarks().x(rightShoulder)) / 2;
    shouldersYPx = (body.landmarks().y(leftShoulder) + body.landmarks().y(rightShoulder)) / 2;
    // The body's size is about twice an arm's length.
    reachPx = body.sizePx() / 2;
  }

  /** Where the hand of that side should be. */
  Wrist wrist(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** Whether a new hand can be the one of that side. */
  boolean owns(Side side, DecodedHand hand) {
    return wrist(side).reaches(hand) && !isAtOther(side, hand);
  }

  /** Whether a hand that was of that side in the frame before can still be. */
  boolean keeps(Side side, DecodedHand hand) {
    return wrist(side).keeps(hand) && !isAtOther(side, hand);
  }

  /** While hands touch, neither is plainly anywhere, and each keeps its side. */
  private boolean isAtOther(Side side, DecodedHand hand) {
    Wrist own = wrist(side);
    Wrist other = wrist(side.opposite());
    return other.isSeen()
        && other.distancePx(hand) < PLAINLY_NEARER * own.distancePx(hand)
        && !own.isTouching(hand);
  }

  /** The side whose wrist is nearer to the hand's own. */
  Side nearerSide(DecodedHand hand) {
    return left.distancePx(hand) <= right.distancePx(hand) ? Side.LEFT : Side.RIGHT;
  }

  /** Whether an arm of this body can reach the hand at all. */
  boolean reaches(DecodedHand hand) {
    int wrist = HandLandmark.WRIST.index();
    return Math.hypot(hand.xPx(wrist) - shouldersXPx, hand.yPx(wrist) - shouldersYPx) <= reachPx;
  }

  /** Whether a wrist lies within a palm's length of the hand's own. */
  boolean meets(DecodedHand hand) {
    return Math.min(left.distancePx(hand), right.distancePx(hand)) <= hand.baselinePx();
  }
}
