package io.posestream.models.hand;

import io.posestream.skeleton.HandLandmark;

/** The upright box around a hand's landmarks, in pixels of the picture. */
record HandBox(float xMinPx, float yMinPx, float xMaxPx, float yMaxPx) {
  static HandBox of(DecodedHand hand) {
    float xMinPx = hand.xPx(0);
    float yMinPx = hand.yPx(0);
    float xMaxPx = xMinPx;
    float yMaxPx = yMinPx;
    for (int i = 1; i < HandLandmark.COUNT; i++) {
      xMinPx = Math.min(xMinPx, hand.xPx(i));
      yMinPx = Math.min(yMinPx, hand.yPx(i));
      xMaxPx = Math.max(xMaxPx, hand.xPx(i));
      yMaxPx = Math.max(yMaxPx, hand.yPx(i));
    }
    return new HandBox(xMinPx, yMinPx, xMaxPx, yMaxPx);
  }

  /** The box made larger on each side by a fraction of its own extent. */
  HandBox grown(float fraction) {
    float xPx = fraction * (xMaxPx - xMinPx);
    float yPx = fraction * (yMaxPx - yMinPx);
    return new HandBox(xMinPx - xPx, yMinPx - yPx, xMaxPx + xPx, yMaxPx + yPx);
  }

  boolean contains(float xPx, float yPx) {
    return xPx >= xMinPx && xPx <= xMaxPx && yPx >= yMinPx && yPx <= yMaxPx;
  }

  /** The area that both share, as a fraction of the area that either covers. */
  float iou(HandBox other) {
    float widthPx = Math.min(xMaxPx, other.xMaxPx) - Math.max(xMinPx, other.xMinPx);
    float heightPx = Math.min(yMaxPx, other.yMaxPx) - Math.max(yMinPx, other.yMinPx);
    if (widthPx <= 0 || heightPx <= 0) {
      return 0;
    }
    float shared = widthPx * heightPx;
    return shared / (area() + other.area() - shared);
  }

  private float area() {
    return (xMaxPx - xMinPx) * (yMaxPx - yMinPx);
  }
}
