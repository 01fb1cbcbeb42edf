package io.posestream.draw;

import io.posestream.person.Body;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.skeleton.Skeleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** A body's connections and joints. */
final class BodyDrawing {
  private static final double LIMB_WIDTH = 3.2;
  private static final double FACE_WIDTH = 1.6;
  private static final double SHADOW_WIDTH = 2.2;
  private static final double JOINT_RADIUS = 3.6;
  private static final double FACE_RADIUS = 2.0;

  /** A body of this size in pixels is drawn at full line width; smaller ones are drawn finer. */
  private static final double FULL_WIDTH_SIZE_PER_UNIT = 260;

  private static final double FINEST = 0.45;

  private static final Set<BodyLandmark> LEFT_FINGERS =
      EnumSet.of(BodyLandmark.LEFT_PINKY, BodyLandmark.LEFT_INDEX, BodyLandmark.LEFT_THUMB);
  private static final Set<BodyLandmark> RIGHT_FINGERS =
      EnumSet.of(BodyLandmark.RIGHT_PINKY, BodyLandmark.RIGHT_INDEX, BodyLandmark.RIGHT_THUMB);

  private BodyDrawing() {}

  /**
   * Draws a body.
   *
   * @param handDrawn whether a hand itself is drawn: the body's own fingers are then left out
   */
  static void draw(Canvas canvas, Body body, PersonColors colors, Predicate<Side> handDrawn) {
    double unitPx = canvas.unitPx() * fineness(canvas, body.sizePx());
    Skeleton skeleton = body.skeleton();
    boolean[] drawn = new boolean[skeleton.size()];
    Arrays.fill(drawn, true);
    leaveOut(handDrawn.test(Side.LEFT) ? LEFT_FINGERS : Set.of(), skeleton, drawn);
    leaveOut(handDrawn.test(Side.RIGHT) ? RIGHT_FINGERS : Set.of(), skeleton, drawn);
    Landmarks landmarks = body.landmarks();
    for (Skeleton.Edge edge : skeleton.edges()) {
      int from = edge.from();
      int to = edge.to();
      if (drawn[from] && drawn[to]) {
        double width = FaceCircle.isFace(skeleton.names().get(from)) ? FACE_WIDTH : LIMB_WIDTH;
        canvas.alpha(Ink.alpha(Math.min(landmarks.visibility(from), landmarks.visibility(to))));
        canvas.bone(landmarks, edge, colors.body(), width * unitPx, SHADOW_WIDTH * unitPx);
      }
    }
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i]) {
        double radius = FaceCircle.isFace(skeleton.names().get(i)) ? FACE_RADIUS : JOINT_RADIUS;
        canvas.alpha(Ink.alpha(landmarks.visibility(i)));
        canvas.joint(landmarks, i, colors.bodyLight(), colors.body(), radius * unitPx);
      }
    }
  }

  private static void leaveOut(Set<BodyLandmark> points, Skeleton skeleton, boolean[] drawn) {
    points.stream()
        .mapToInt(skeleton::indexOf)
        .filter(index -> index >= 0)
        .forEach(index -> drawn[index] = false);
  }

  /** Share of the full line width; full where the size is not known. */
  private static double fineness(Canvas canvas, float sizePx) {
    return sizePx > 0
        ? Math.min(1, Math.max(FINEST, sizePx / (FULL_WIDTH_SIZE_PER_UNIT * canvas.unitPx())))
        : 1;
  }
}
