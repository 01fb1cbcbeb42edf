package io.posestream.draw;

import io.posestream.hand.Side;
import io.posestream.pose.BodyPose;
import io.posestream.pose.Landmarks;
import io.posestream.pose.PoseLandmark;
import io.posestream.pose.Skeleton;
import java.awt.geom.Line2D;
import java.util.Set;

/** The body's connections and joints. */
final class BodyDrawing {
  private static final double LIMB_WIDTH = 3.2;
  private static final double FACE_WIDTH = 1.6;
  private static final double SHADOW_WIDTH = 2.2;
  private static final double JOINT_RADIUS = 3.6;
  private static final double FACE_RADIUS = 2.0;

  /** A body of this size in pixels is drawn at full line width; smaller ones are drawn finer. */
  private static final double FULL_WIDTH_SIZE_PER_UNIT = 260;

  private static final double FINEST = 0.45;

  private BodyDrawing() {}

  static void draw(Canvas canvas, BodyPose body, Set<Side> handsSeen) {
    double size = body.sizePx() / (FULL_WIDTH_SIZE_PER_UNIT * canvas.unitPx());
    double unitPx = canvas.unitPx() * Math.min(1, Math.max(FINEST, size));
    Landmarks landmarks = body.landmarks();
    for (Skeleton.Edge edge : Skeleton.body().edges()) {
      if (!replaced(edge.from(), handsSeen) && !replaced(edge.to(), handsSeen)) {
        connection(canvas, landmarks, edge, unitPx);
      }
    }
    for (PoseLandmark landmark : PoseLandmark.all()) {
      int i = landmark.index();
      if (!replaced(i, handsSeen)) {
        canvas.alpha(Palette.alpha(landmarks.visibility(i)));
        canvas.dot(
            Palette.BODY_LIGHT,
            Palette.BODY,
            landmarks.x(i) * canvas.widthPx(),
            landmarks.y(i) * canvas.heightPx(),
            (isFace(i) ? FACE_RADIUS : JOINT_RADIUS) * unitPx);
      }
    }
    canvas.alpha(1);
  }

  private static void connection(
      Canvas canvas, Landmarks landmarks, Skeleton.Edge edge, double unitPx) {
    float visibility = Math.min(landmarks.visibility(edge.from()), landmarks.visibility(edge.to()));
    Line2D line =
        new Line2D.Double(
            landmarks.x(edge.from()) * canvas.widthPx(),
            landmarks.y(edge.from()) * canvas.heightPx(),
            landmarks.x(edge.to()) * canvas.widthPx(),
            landmarks.y(edge.to()) * canvas.heightPx());
    double width = isFace(edge.from()) ? FACE_WIDTH : LIMB_WIDTH;
    canvas.alpha(Palette.alpha(visibility));
    canvas.line(Palette.SHADOW, (width + SHADOW_WIDTH) * unitPx, line);
    canvas.line(Palette.BODY, width * unitPx, line);
  }

  private static boolean isFace(int index) {
    return index <= PoseLandmark.MOUTH_RIGHT.index();
  }

  /** The body's own three points of a hand are left out where the hand itself is drawn. */
  private static boolean replaced(int index, Set<Side> handsSeen) {
    if (index < PoseLandmark.LEFT_PINKY.index() || index > PoseLandmark.RIGHT_THUMB.index()) {
      return false;
    }
    boolean left = (index - PoseLandmark.LEFT_PINKY.index()) % 2 == 0;
    return handsSeen.contains(left ? Side.LEFT : Side.RIGHT);
  }
}
