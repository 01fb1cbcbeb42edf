package io.posestream.rig;

/** The angle about an axis from one direction to another, both perpendicular to it. */
final class TwistAngle {
  private TwistAngle() {}

  static double of(Vec axis, Vec from, Vec to) {
    return Math.atan2(from.cross(to).dot(axis), from.dot(to));
  }
}
