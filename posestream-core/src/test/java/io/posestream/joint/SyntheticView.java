package io.posestream.joint;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;

/** A body in front of a pinhole camera, as perfect networks would see it. */
final class SyntheticView {
  static final PictureView VIEW = PictureView.assumed(640, 480);

  private SyntheticView() {}

  /** Image landmarks of world landmarks whose origin is so far in front of the camera. */
  static Landmarks image(Landmarks world, double distanceM) {
    float[] values = new float[world.size() * Landmarks.STRIDE];
    world.copyTo(values);
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      int at = i * Landmarks.STRIDE;
      double pxPerM = VIEW.focalPx() / (distanceM + world.z(i));
      values[at] = (float) (VIEW.widthPx() / 2.0 + pxPerM * world.x(i));
      values[at + 1] = (float) (VIEW.heightPx() / 2.0 + pxPerM * world.y(i));
      values[at + 2] = (float) (VIEW.focalPx() / distanceM * world.z(i));
    }
    return Landmarks.of(values);
  }

  static double angleDeg(Landmarks points, LimbAngle angle) {
    double[] u = between(points, angle.vertex(), angle.first());
    double[] v = between(points, angle.vertex(), angle.last());
    double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, dot / (norm(u) * norm(v))))));
  }

  static double distanceM(Landmarks points, BodyLandmark from, BodyLandmark to) {
    return norm(between(points, from, to));
  }

  private static double[] between(Landmarks points, BodyLandmark from, BodyLandmark to) {
    return new double[] {
      points.x(to) - points.x(from), points.y(to) - points.y(from), points.z(to) - points.z(from)
    };
  }

  private static double norm(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }
}
