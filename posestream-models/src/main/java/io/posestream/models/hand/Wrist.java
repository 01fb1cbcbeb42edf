package io.posestream.models.hand;

import io.posestream.models.roi.HandRoi;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;

/**
 * Where a body says that one of its hands is.
 *
 * @param xPx the wrist, pixels of the picture
 * @param yPx the wrist
 * @param visibility probability 0..1 that the wrist is seen
 * @param roi the region around the hand
 */
record Wrist(float xPx, float yPx, float visibility, Roi roi) {
  /** A wrist less visible than this leads nowhere. Source: MediaPipe Holistic. */
  private static final float MIN_VISIBILITY = 0.1f;

  /**
   * A new hand belongs to this wrist if its own wrist lies within this fraction of the region's
   * side: about 15 cm for an adult.
   */
  private static final float REACH_PER_SIDE = 0.3f;

  /**
   * A hand that was followed here may be twice as far away, since it knows better than the body.
   */
  private static final float FOLLOWED_REACH_PER_SIDE = 0.6f;

  /** Body and hand network place the same wrist within this fraction of the region's side. */
  private static final float NOISE_PER_SIDE = 0.1f;

  /** Of the body's model-side wrist; sides are those of the picture's labels. */
  static Wrist of(Body body, Side side) {
    boolean left = side == Side.LEFT;
    int wrist = (left ? BodyLandmark.LEFT_WRIST : BodyLandmark.RIGHT_WRIST).index();
    int index = (left ? BodyLandmark.LEFT_INDEX : BodyLandmark.RIGHT_INDEX).index();
    int pinky = (left ? BodyLandmark.LEFT_PINKY : BodyLandmark.RIGHT_PINKY).index();
    Landmarks points = body.landmarks();
    return new Wrist(
        points.x(wrist),
        points.y(wrist),
        points.visibility(wrist),
        HandRoi.fromBody(
            points.x(wrist),
            points.y(wrist),
            points.x(index),
            points.y(index),
            points.x(pinky),
            points.y(pinky),
            body.sizePx()));
  }

  /** Whether it is worth looking for a hand here. */
  boolean isSeen() {
    return visibility > MIN_VISIBILITY;
  }

  /** Whether the wrist lies in a picture of that size. */
  boolean isIn(int pictureWidthPx, int pictureHeightPx) {
    return xPx >= 0 && yPx >= 0 && xPx <= pictureWidthPx && yPx <= pictureHeightPx;
  }

  /** Whether a new hand can be the one at this wrist. */
  boolean reaches(DecodedHand hand) {
    return distancePx(hand) <= REACH_PER_SIDE * roi.widthPx();
  }

  /** Whether a hand that was at this wrist in the frame before can still be there. */
  boolean keeps(DecodedHand hand) {
    return distancePx(hand) <= FOLLOWED_REACH_PER_SIDE * roi.widthPx();
  }

  /** Whether the hand's own wrist lies so near that only the networks' noise is between them. */
  boolean isTouching(DecodedHand hand) {
    return distancePx(hand) <= NOISE_PER_SIDE * roi.widthPx();
  }

  /** Distance in pixels from this wrist to the hand's own. */
  float distancePx(DecodedHand hand) {
    int wrist = HandLandmark.WRIST.index();
    return (float) Math.hypot(hand.xPx(wrist) - xPx, hand.yPx(wrist) - yPx);
  }
}
