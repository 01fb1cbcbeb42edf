package io.posestream.draw;

import io.posestream.hand.Hand;
import io.posestream.hand.HandLandmark;
import io.posestream.pose.Landmarks;
import io.posestream.pose.Skeleton;
import java.awt.geom.Line2D;

/** A hand's connections and joints. */
final class HandDrawing {
  private static final double BONE_WIDTH = 2.2;
  private static final double SHADOW_WIDTH = 1.6;
  private static final double JOINT_RADIUS = 2.4;

  /** Lines get no thicker than this share of the hand, so that a small hand stays a hand. */
  private static final double WIDEST_SHARE = 1 / 42.0;

  private HandDrawing() {}

  static void draw(Canvas canvas, Hand hand) {
    double unitPx = Math.min(canvas.unitPx(), hand.sizePx() * WIDEST_SHARE / BONE_WIDTH);
    Landmarks landmarks = hand.landmarks();
    canvas.alpha(1);
    for (Skeleton.Edge edge : Skeleton.hand().edges()) {
      Line2D line =
          new Line2D.Double(
              landmarks.x(edge.from()) * canvas.widthPx(),
              landmarks.y(edge.from()) * canvas.heightPx(),
              landmarks.x(edge.to()) * canvas.widthPx(),
              landmarks.y(edge.to()) * canvas.heightPx());
      canvas.line(Palette.SHADOW, (BONE_WIDTH + SHADOW_WIDTH) * unitPx, line);
      canvas.line(Palette.HAND, BONE_WIDTH * unitPx, line);
    }
    for (HandLandmark landmark : HandLandmark.all()) {
      canvas.dot(
          Palette.HAND_LIGHT,
          Palette.HAND,
          landmarks.x(landmark.index()) * canvas.widthPx(),
          landmarks.y(landmark.index()) * canvas.heightPx(),
          JOINT_RADIUS * unitPx);
    }
  }
}
