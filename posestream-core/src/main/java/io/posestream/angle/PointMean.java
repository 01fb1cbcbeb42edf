package io.posestream.angle;

import io.posestream.pose.Landmarks;
import io.posestream.pose.PoseLandmark;
import java.util.List;

/** Where a {@link BodyPoint} is, and how well it is seen. */
final class PointMean {
  private PointMean() {}

  /**
   * The point in the coordinates of {@code landmarks}.
   *
   * @param xyz (Output) x, y, z
   */
  static void of(BodyPoint point, Landmarks landmarks, double[] xyz) {
    List<PoseLandmark> parts = point.landmarks();
    double x = 0;
    double y = 0;
    double z = 0;
    for (int i = 0; i < parts.size(); i++) {
      int index = parts.get(i).index();
      x += landmarks.x(index);
      y += landmarks.y(index);
      z += landmarks.z(index);
    }
    xyz[0] = x / parts.size();
    xyz[1] = y / parts.size();
    xyz[2] = z / parts.size();
  }

  /** Visibility of the least visible landmark of the point. */
  static float visibility(BodyPoint point, Landmarks landmarks) {
    List<PoseLandmark> parts = point.landmarks();
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i < parts.size(); i++) {
      least = Math.min(least, landmarks.visibility(parts.get(i).index()));
    }
    return least;
  }
}
