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
    return HandBox.of(a).iou(HandBox.of(b));
  }
}
