package io.posestream.models.hand;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;

/** The upright box around the landmarks of a hand or a face, in pixels of the picture. */
record HandBox(float xMinPx, float yMinPx, float xMaxPx, float yMaxPx) {
  static HandBox of(DecodedHand hand) {
    return of(HandLandmark.COUNT, hand::xPx, hand::yPx);
  }

  /** The box around nose, eyes, ears and mouth of a body. */
  static HandBox ofFace(Landmarks body) {
    return of(BodyLandmark.MOUTH_RIGHT.index() + 1, body::x, body::y);
  }

  private static HandBox of(int landmarks, Coordinate x, Coordinate y) {
    float xMinPx = x.px(0);
    float yMinPx = y.px(0);
    float xMaxPx = xMinPx;
    float yMaxPx = yMinPx;
    for (int i = 1; i < landmarks; i++) {
      xMinPx = Math.min(xMinPx, x.px(i));
      yMinPx = Math.min(yMinPx, y.px(i));
      xMaxPx = Math.max(xMaxPx, x.px(i));
      yMaxPx = Math.max(yMaxPx, y.px(i));
    }
    return new HandBox(xMinPx, yMinPx, xMaxPx, yMaxPx);
  }

  /** Of a landmark by its index. */
  @FunctionalInterface
  private interface Coordinate {
    float px(int landmark);
  }

  double diagonalPx() {
    return Math.hypot(xMaxPx - xMinPx, yMaxPx - yMinPx);
  }

  boolean contains(HandBox other) {
    return contains(other.xMinPx, other.yMinPx) && contains(other.xMaxPx, other.yMaxPx);
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
