package io.posestream.draw;

import io.posestream.person.Body;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where a face is in a picture, from forehead to chin, in pixels. */
record FaceCircle(double xPx, double yPx, double radiusPx) {
  /** Ears, the outermost landmarks, are about 8 cm from the middle; a chin or a fringe 13 cm. */
  private static final double REACH_FACTOR = 1.8;

  /** Half the height of a head in units of the body's size, for faces seen end on. */
  private static final double LEAST_PER_BODY = 0.06;

  /** The face of a body; empty where its skeleton has none. */
  static Optional<FaceCircle> of(Body body) {
    Landmarks landmarks = body.landmarks();
    int[] points = points(body.skeleton());
    if (points.length == 0) {
      return Optional.empty();
    }
    double xPx = IntStream.of(points).mapToDouble(landmarks::x).average().orElseThrow();
    double yPx = IntStream.of(points).mapToDouble(landmarks::y).average().orElseThrow();
    double reachPx =
        IntStream.of(points)
            .mapToDouble(point -> Math.hypot(landmarks.x(point) - xPx, landmarks.y(point) - yPx))
            .max()
            .orElseThrow();
    double radiusPx = Math.max(REACH_FACTOR * reachPx, LEAST_PER_BODY * body.sizePx());
    return Optional.of(new FaceCircle(xPx, yPx, radiusPx));
  }

  private static int[] points(Skeleton skeleton) {
    return IntStream.range(0, skeleton.size())
        .filter(index -> isFace(skeleton.names().get(index)))
        .toArray();
  }

  /** Whether a landmark of that name lies in a face. */
  static boolean isFace(String name) {
    return name.equals("nose")
        || name.startsWith("mouth")
        || name.contains("Eye")
        || name.endsWith("Ear");
  }

  FaceCircle scaled(double factor) {
    return new FaceCircle(xPx * factor, yPx * factor, radiusPx * factor);
  }

  Shape shape() {
    return new Ellipse2D.Double(xPx - radiusPx, yPx - radiusPx, 2 * radiusPx, 2 * radiusPx);
  }

  Rectangle bounds() {
    return shape().getBounds();
  }
}
