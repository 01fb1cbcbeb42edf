package io.posestream.models.hand;

import io.posestream.models.roi.HandRoi;
import io.posestream.models.roi.Roi;
import io.posestream.person.Hand;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;

/** A hand as the network sees it, with what is needed to follow it. Immutable. */
final class DecodedHand {
  private final float score;
  private final float rightness;
  private final Landmarks landmarks;
  private final Landmarks world;
  private final Roi roi;

  /** See {@link HandLandmarkDecoder#decode} for the values. */
  DecodedHand(float score, float rightness, Landmarks landmarks, Landmarks world, Roi roi) {
    this.score = score;
    this.rightness = rightness;
    this.landmarks = landmarks;
    this.world = world;
    this.roi = roi;
  }

  /** Probability 0..1 that there is a hand. */
  float score() {
    return score;
  }

  /** Horizontal coordinate of a landmark in pixels of the picture. */
  float xPx(int landmark) {
    return landmarks.x(landmark);
  }

  /** Vertical coordinate of a landmark in pixels of the picture. */
  float yPx(int landmark) {
    return landmarks.y(landmark);
  }

  /** Probability 0..1 that an unmirrored picture shows a right hand. */
  float rightness() {
    return rightness;
  }

  /** The side that the hand looks like by itself, taking the picture as unmirrored. */
  Side side() {
    return rightness > 0.5f ? Side.RIGHT : Side.LEFT;
  }

  /** Where to look for this hand in the next frame. */
  Roi nextRoi() {
    return HandRoi.fromLandmarks(landmarks);
  }

  /** Length of the palm's longest side in pixels. Source: MediaPipe, hand deduplication. */
  float baselinePx() {
    int wrist = HandLandmark.WRIST.index();
    int index = HandLandmark.INDEX_MCP.index();
    int pinky = HandLandmark.PINKY_MCP.index();
    return Math.max(
        distancePx(this, wrist, index),
        Math.max(distancePx(this, index, pinky), distancePx(this, pinky, wrist)));
  }

  private float distancePx(DecodedHand other, int from, int to) {
    return (float) Math.hypot(xPx(from) - other.xPx(to), yPx(from) - other.yPx(to));
  }

  /** Distance in pixels between the same landmark of two hands. */
  float distancePx(DecodedHand other, int landmark) {
    return distancePx(other, landmark, landmark);
  }

  /** The hand as users see it. */
  Hand toHand(int id, Side side) {
    return new Hand(id, side, score, landmarks, world, roi.widthPx());
  }
}
