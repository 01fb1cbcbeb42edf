package io.posestream.advice;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;

/** Arithmetic on x, y, z. */
final class Vectors {
  private Vectors() {}

  static double component(Landmarks points, BodyLandmark landmark, int axis) {
    return switch (axis) {
      case 0 -> points.x(landmark);
      case 1 -> points.y(landmark);
      default -> points.z(landmark);
    };
  }

  /** Unit vector between two landmarks; NaN where they coincide. */
  static void direction(Landmarks points, BodyLandmark from, BodyLandmark to, double[] direction) {
    for (int axis = 0; axis < 3; axis++) {
      direction[axis] = component(points, to, axis) - component(points, from, axis);
    }
    normalize(direction);
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  static void cross(double[] a, double[] b, double[] product) {
    product[0] = a[1] * b[2] - a[2] * b[1];
    product[1] = a[2] * b[0] - a[0] * b[2];
    product[2] = a[0] * b[1] - a[1] * b[0];
  }

  static void normalize(double[] a) {
    double length = length(a);
    for (int axis = 0; axis < 3; axis++) {
      a[axis] /= length;
    }
  }
}
