package io.posestream.draw;

import io.posestream.person.Hand;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;

/** A hand's connections and joints. */
final class HandDrawing {
  private static final double BONE_WIDTH = 2.2;
  private static final double SHADOW_WIDTH = 1.6;
  private static final double JOINT_RADIUS = 2.4;

  /** Lines get no thicker than this share of the hand, so that a small hand stays a hand. */
  private static final double WIDEST_SHARE = 1 / 42.0;

  private HandDrawing() {}

  static void draw(Canvas canvas, Hand hand, PersonColors colors) {
    double widestPx = hand.sizePx() * WIDEST_SHARE / BONE_WIDTH;
    double unitPx = widestPx > 0 ? Math.min(canvas.unitPx(), widestPx) : canvas.unitPx();
    Landmarks landmarks = hand.landmarks();
    canvas.alpha(1);
    for (Skeleton.Edge edge : Skeleton.hand().edges()) {
      canvas.bone(landmarks, edge, colors.hand(), BONE_WIDTH * unitPx, SHADOW_WIDTH * unitPx);
    }
    for (int i = 0; i < landmarks.size(); i++) {
      canvas.joint(landmarks, i, colors.handLight(), colors.hand(), JOINT_RADIUS * unitPx);
    }
  }
}
