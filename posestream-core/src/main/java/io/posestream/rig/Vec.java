package io.posestream.rig;

import io.posestream.skeleton.Landmark;
import io.posestream.skeleton.Landmarks;

/** A point or direction in the axes of world landmarks. */
record Vec(double x, double y, double z) {
  static final Vec ZERO = new Vec(0, 0, 0);

  static Vec of(Landmarks landmarks, Landmark at) {
    int index = at.index();
    return new Vec(landmarks.x(index), landmarks.y(index), landmarks.z(index));
  }

  Vec plus(Vec that) {
    return new Vec(x + that.x, y + that.y, z + that.z);
  }

  Vec minus(Vec that) {
    return new Vec(x - that.x, y - that.y, z - that.z);
  }

  Vec times(double factor) {
    return new Vec(factor * x, factor * y, factor * z);
  }

  double dot(Vec that) {
    return x * that.x + y * that.y + z * that.z;
  }

  Vec cross(Vec that) {
    return new Vec(y * that.z - z * that.y, z * that.x - x * that.z, x * that.y - y * that.x);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  /** With length 1; zero stays zero. */
  Vec unit() {
    double length = length();
    return length > 1e-9 ? times(1 / length) : ZERO;
  }

  /** The part that is perpendicular to the unit vector {@code axis}. */
  Vec across(Vec axis) {
    return minus(axis.times(dot(axis)));
  }

  Vec middleTo(Vec that) {
    return plus(that).times(0.5);
  }
}
