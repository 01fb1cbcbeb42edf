package io.posestream.models.roi;

import io.posestream.skeleton.Landmarks;

/**
 * The region of a hand, from whatever is known of it: a palm, the hand's own landmarks, or the
 * body.
 */
public final class HandRoi {
  private static final int[] PALM_AND_MIDDLE_JOINTS = {0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18};
  private static final int WRIST = 0;
  private static final int INDEX_MCP = 5;
  private static final int MIDDLE_MCP = 9;
  private static final int RING_MCP = 13;

  /**
   * A hand that points at the camera looks short; its region stays at least this fraction of the
   * body's size (an open palm is about 0.055 of it), so that the fingers remain inside.
   */
  private static final float MIN_PALM_PER_BODY = 0.04f;

  private HandRoi() {}

  /**
   * From a palm detection: its box, its wrist point and the base of its middle finger. Source:
   * MediaPipe, palm_detection_detection_to_roi.pbtxt (shift −0.5, square, ×2.6).
   */
  public static Roi fromPalm(
      float centerXPx,
      float centerYPx,
      float widthPx,
      float heightPx,
      float wristXPx,
      float wristYPx,
      float middleXPx,
      float middleYPx) {
    float rotationRad = Rotations.uprightRad(wristXPx, wristYPx, middleXPx, middleYPx);
    return new Roi(centerXPx, centerYPx, widthPx, heightPx, rotationRad)
        .shiftedDown(-0.5f)
        .squaredLong(2.6f);
  }

  /**
   * From the landmarks of the frame before. Source: MediaPipe, HandLandmarksToRectCalculator and
   * hand_landmark_landmarks_to_roi.pbtxt (shift −0.1, square, ×2).
   *
   * @param hand 21 image landmarks in pixels
   */
  public static Roi fromLandmarks(Landmarks hand) {
    float endX = ((hand.x(INDEX_MCP) + hand.x(RING_MCP)) / 2 + hand.x(MIDDLE_MCP)) / 2;
    float endY = ((hand.y(INDEX_MCP) + hand.y(RING_MCP)) / 2 + hand.y(MIDDLE_MCP)) / 2;
    float rotationRad = Rotations.uprightRad(hand.x(WRIST), hand.y(WRIST), endX, endY);
    return boundingRoi(hand, rotationRad).shiftedDown(-0.1f).squaredLong(2f);
  }

  /**
   * From the body's wrist, index and pinky landmarks. Source: MediaPipe,
   * modules/holistic_landmark/hand_landmarks_from_pose_to_recrop_roi (shift −0.1, square, ×2.7).
   * Deviation: the palm has a least length, see {@link #MIN_PALM_PER_BODY}.
   *
   * @param bodySizePx size of the body in pixels
   */
  public static Roi fromBody(
      float wristXPx,
      float wristYPx,
      float indexXPx,
      float indexYPx,
      float pinkyXPx,
      float pinkyYPx,
      float bodySizePx) {
    float middleXPx = (2 * indexXPx + pinkyXPx) / 3;
    float middleYPx = (2 * indexYPx + pinkyYPx) / 3;
    double palmPx = Math.hypot(middleXPx - wristXPx, middleYPx - wristYPx);
    float sidePx = (float) (2 * Math.max(palmPx, MIN_PALM_PER_BODY * bodySizePx));
    float rotationRad = Rotations.uprightRad(wristXPx, wristYPx, middleXPx, middleYPx);
    return Roi.square(middleXPx, middleYPx, sidePx, rotationRad)
        .shiftedDown(-0.1f)
        .squaredLong(2.7f);
  }

  private static Roi boundingRoi(Landmarks hand, float rotationRad) {
    double cos = Math.cos(rotationRad);
    double sin = Math.sin(rotationRad);
    double minAlong = Double.POSITIVE_INFINITY;
    double maxAlong = Double.NEGATIVE_INFINITY;
    double minAcross = Double.POSITIVE_INFINITY;
    double maxAcross = Double.NEGATIVE_INFINITY;
    for (int joint : PALM_AND_MIDDLE_JOINTS) {
      double across = hand.x(joint) * cos + hand.y(joint) * sin;
      double along = hand.y(joint) * cos - hand.x(joint) * sin;
      minAcross = Math.min(minAcross, across);
      maxAcross = Math.max(maxAcross, across);
      minAlong = Math.min(minAlong, along);
      maxAlong = Math.max(maxAlong, along);
    }
    double midAcross = (minAcross + maxAcross) / 2;
    double midAlong = (minAlong + maxAlong) / 2;
    return new Roi(
        (float) (midAcross * cos - midAlong * sin),
        (float) (midAcross * sin + midAlong * cos),
        (float) (maxAcross - minAcross),
        (float) (maxAlong - minAlong),
        rotationRad);
  }
}
