package io.posestream.models.side;

import static io.posestream.skeleton.BodyLandmark.*;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;

/**
 * What world landmarks say of their own labels: shoulders and hips tell which way the trunk faces
 * if the labels are right; feet point that way and knees bend that way. Where left and right are
 * exchanged, the trunk faces the other way. Stateless.
 */
final class Anatomy {
  /** A foot of 0.13 m, as the networks have it, is 1. */
  private static final double FOOT_PER_M = 7.5;

  private static final double KNEE_PER_M = 8;

  /** Feet and knees of right labels agree with the trunk by more than this. */
  private static final double LEAST_AGREEMENT = 0.1;

  private Anatomy() {}

  /**
   * From −1 (the labels are exchanged) to 1 (they are right); near 0 where it cannot be told. Feet
   * count by their length: one that points along the view is short in the picture, and where the
   * network does not know whether it points to the camera or away, it makes it short in depth as
   * well.
   */
  static double agreement(Landmarks world) {
    double[] front = front(world);
    double feetM =
        (dot(between(world, LEFT_HEEL, LEFT_FOOT_INDEX), front)
                + dot(between(world, RIGHT_HEEL, RIGHT_FOOT_INDEX), front))
            / 2;
    double kneesM =
        (kneeForwardM(world, LEFT_HIP, LEFT_KNEE, LEFT_ANKLE, front)
                + kneeForwardM(world, RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE, front))
            / 2;
    return Math.max(-1, Math.min(1, FOOT_PER_M * feetM + KNEE_PER_M * kneesM - LEAST_AGREEMENT));
  }

  /** Where the trunk faces: across from right to left, times up; y grows downwards. */
  private static double[] front(Landmarks world) {
    double[] leftward =
        unit(
            sum(
                between(world, RIGHT_SHOULDER, LEFT_SHOULDER),
                between(world, RIGHT_HIP, LEFT_HIP)));
    double[] up =
        unit(
            sum(
                between(world, LEFT_HIP, LEFT_SHOULDER),
                between(world, RIGHT_HIP, RIGHT_SHOULDER)));
    return unit(cross(leftward, up));
  }

  /** How far the knee stands before the line from hip to ankle. */
  private static double kneeForwardM(
      Landmarks world, BodyLandmark hip, BodyLandmark knee, BodyLandmark ankle, double[] front) {
    return (dot(between(world, hip, knee), front) + dot(between(world, ankle, knee), front)) / 2;
  }

  private static double[] between(Landmarks world, BodyLandmark from, BodyLandmark to) {
    return new double[] {
      world.x(to) - world.x(from), world.y(to) - world.y(from), world.z(to) - world.z(from)
    };
  }

  private static double[] sum(double[] a, double[] b) {
    return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** A direction without length stays 0: it speaks for nothing. */
  private static double[] unit(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    double scale = length > 1e-9 ? 1 / length : 0;
    return new double[] {vector[0] * scale, vector[1] * scale, vector[2] * scale};
  }
}
