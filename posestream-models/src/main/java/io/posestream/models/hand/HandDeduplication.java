package io.posestream.models.hand;

import io.posestream.skeleton.HandLandmark;

/**
 * Tells whether two finds are the same hand. Source: MediaPipe Tasks,
 * HandLandmarksDeduplicationCalculator.
 */
final class HandDeduplication {
  private static final int MIN_CLOSE_LANDMARKS = 10;
  private static final float CLOSE_PER_BASELINE = 0.2f;
  private static final float MIN_IOU = 0.2f;

  /** A new find that shares more than this with a known hand is that hand again. */
  private static final float MAX_NEW_IOU = 0.3f;

  private HandDeduplication() {}

  static boolean isSameHand(DecodedHand a, DecodedHand b) {
    float closePx = CLOSE_PER_BASELINE * Math.max(a.baselinePx(), b.baselinePx());
    int close = 0;
    for (int i = 0; i < HandLandmark.COUNT; i++) {
      if (a.distancePx(b, i) < closePx) {
        close++;
      }
    }
    return close >= MIN_CLOSE_LANDMARKS && iou(a, b) > MIN_IOU;
  }

  /**
   * Whether a new find is only another reading of a known hand, however different its landmarks
   * are. Two hands that come to overlap were both known before.
   */
  static boolean isSecondFind(DecodedHand found, DecodedHand known) {
    return isSameHand(found, known) || iou(found, known) > MAX_NEW_IOU;
  }

  private static float iou(DecodedHand a, DecodedHand b) {
    float[] boxA = bounds(a);
    float[] boxB = bounds(b);
    float width = Math.min(boxA[2], boxB[2]) - Math.max(boxA[0], boxB[0]);
    float height = Math.min(boxA[3], boxB[3]) - Math.max(boxA[1], boxB[1]);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    return width * height / (area(boxA) + area(boxB) - width * height);
  }

  private static float area(float[] box) {
    return (box[2] - box[0]) * (box[3] - box[1]);
  }

  private static float[] bounds(DecodedHand hand) {
    float[] box = {hand.xPx(0), hand.yPx(0), hand.xPx(0), hand.yPx(0)};
    for (int i = 1; i < HandLandmark.COUNT; i++) {
      box[0] = Math.min(box[0], hand.xPx(i));
      box[1] = Math.min(box[1], hand.yPx(i));
      box[2] = Math.max(box[2], hand.xPx(i));
      box[3] = Math.max(box[3], hand.yPx(i));
    }
    return box;
  }
}
