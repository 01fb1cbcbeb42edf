package io.posestream.angle;

import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Skeleton;

/** A {@link BodyPoint} in a skeleton that has all its landmarks. */
final class LandmarkMean {
  private final int[] indices;

  private LandmarkMean(int[] indices) {
    this.indices = indices;
  }

  static LandmarkMean of(BodyPoint point, Skeleton skeleton) {
    return new LandmarkMean(point.landmarks().stream().mapToInt(skeleton::indexOf).toArray());
  }

  /**
   * The point in the coordinates of {@code landmarks}.
   *
   * @param xyz (Output) x, y, z
   */
  void of(Landmarks landmarks, double[] xyz) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (int index : indices) {
      x += landmarks.x(index);
      y += landmarks.y(index);
      z += landmarks.z(index);
    }
    xyz[0] = x / indices.length;
    xyz[1] = y / indices.length;
    xyz[2] = z / indices.length;
  }

  Position position(Landmarks landmarks) {
    double[] xyz = new double[3];
    of(landmarks, xyz);
    return new Position((float) xyz[0], (float) xyz[1], (float) xyz[2]);
  }

  /** Visibility of the least visible landmark of the point. */
  float visibility(Landmarks landmarks) {
    float least = Float.POSITIVE_INFINITY;
    for (int index : indices) {
      least = Math.min(least, landmarks.visibility(index));
    }
    return least;
  }
}
