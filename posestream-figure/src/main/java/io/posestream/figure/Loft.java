package io.posestream.figure;

/** Builds a tube out of rings: each ring is joined to the one before it. */
final class Loft {
  /** Outline of a ring. */
  interface Shape {
    Vec at(double cos, double sin);
  }

  private final Mesh mesh;
  private final double[] cos;
  private final double[] sin;
  private int before = -1;
  private int beforeSize;

  /** A new tube with that many corners around. */
  Loft(Mesh mesh, int around) {
    this.mesh = mesh;
    cos = new double[around];
    sin = new double[around];
    for (int i = 0; i < around; i++) {
      double angle = 2 * Math.PI * i / around;
      cos[i] = Math.cos(angle);
      sin[i] = Math.sin(angle);
    }
  }

  /** Corners of a ring. */
  int around() {
    return cos.length;
  }

  /** Cosine of the angle of a corner, 1 at {@code across}. */
  double cos(int corner) {
    return cos[corner];
  }

  /** Sine of the angle of a corner, 1 at {@code deep}. */
  double sin(int corner) {
    return sin[corner];
  }

  /** An ellipse with half axes {@code across} and {@code deep}. */
  int ring(Vec centre, Vec across, Vec deep, Paint paint) {
    return ring(centre, across, deep, 1, paint);
  }

  /**
   * A superellipse with half axes {@code across} and {@code deep}; the tube proceeds along {@code
   * across × deep}.
   *
   * @param roundness 1 is an ellipse, less is more of a box
   * @return index of the first of the ring's vertices in the mesh
   */
  int ring(Vec centre, Vec across, Vec deep, double roundness, Paint paint) {
    int first = mesh.vertexCount();
    for (int i = 0; i < cos.length; i++) {
      double c = roundness == 1 ? cos[i] : power(cos[i], roundness);
      double s = roundness == 1 ? sin[i] : power(sin[i], roundness);
      mesh.add(
          centre.x() + c * across.x() + s * deep.x(),
          centre.y() + c * across.y() + s * deep.y(),
          centre.z() + c * across.z() + s * deep.z(),
          paint);
    }
    join(first, cos.length);
    return first;
  }

  /** A ring of any shape: {@code shape} gives the point for the cosine and sine of each corner. */
  int ring(Shape shape, Paint paint) {
    int first = mesh.vertexCount();
    for (int i = 0; i < cos.length; i++) {
      Vec at = shape.at(cos[i], sin[i]);
      mesh.add(at.x(), at.y(), at.z(), paint);
    }
    join(first, cos.length);
    return first;
  }

  /** Begins or closes the tube with a point. */
  void point(Vec at, Paint paint) {
    join(mesh.add(at.x(), at.y(), at.z(), paint), 1);
  }

  private static double power(double value, double exponent) {
    return Math.copySign(Math.pow(Math.abs(value), exponent), value);
  }

  private void join(int first, int size) {
    if (before >= 0) {
      int around = Math.max(size, beforeSize);
      for (int i = 0; i < around && size + beforeSize > 2; i++) {
        int j = (i + 1) % around;
        if (beforeSize > 1) {
          mesh.triangle(before + i, before + j, first + i % size);
        }
        if (size > 1) {
          mesh.triangle(before + j % beforeSize, first + j, first + i);
        }
      }
    }
    before = first;
    beforeSize = size;
  }
}
