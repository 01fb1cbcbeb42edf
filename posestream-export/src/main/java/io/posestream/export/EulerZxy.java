package io.posestream.export;

import io.posestream.rig.Quaternion;

/**
 * A rotation as three turns about the bone's own axes, as BVH has them: about z, then x, then y.
 *
 * @param zDeg first
 * @param xDeg second; -90 to 90 when it is read from a rotation
 * @param yDeg third
 */
record EulerZxy(double zDeg, double xDeg, double yDeg) {
  static final EulerZxy NONE = new EulerZxy(0, 0, 0);

  /** By the third row and the middle column of the rotation matrix Rz Rx Ry. */
  static EulerZxy of(Quaternion q) {
    double sinX = 2 * (q.y() * q.z() + q.w() * q.x());
    double xDeg = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sinX))));
    if (Math.abs(sinX) > 1 - 1e-9) {
      double zRad = 2 * Math.atan2(q.z(), q.w());
      return new EulerZxy(Math.toDegrees(zRad), xDeg, 0);
    }
    double zRad =
        Math.atan2(-2 * (q.x() * q.y() - q.w() * q.z()), 1 - 2 * (q.x() * q.x() + q.z() * q.z()));
    double yRad =
        Math.atan2(-2 * (q.x() * q.z() - q.w() * q.y()), 1 - 2 * (q.x() * q.x() + q.y() * q.y()));
    return new EulerZxy(Math.toDegrees(zRad), xDeg, Math.toDegrees(yRad));
  }

  /** The same rotation by the angles that are nearest to those of the frame before. */
  EulerZxy near(EulerZxy before) {
    EulerZxy own =
        new EulerZxy(near(zDeg, before.zDeg), near(xDeg, before.xDeg), near(yDeg, before.yDeg));
    EulerZxy other =
        new EulerZxy(
            near(zDeg + 180, before.zDeg),
            near(180 - xDeg, before.xDeg),
            near(yDeg + 180, before.yDeg));
    return own.distanceTo(before) <= other.distanceTo(before) ? own : other;
  }

  private static double near(double angleDeg, double beforeDeg) {
    return beforeDeg + Math.IEEEremainder(angleDeg - beforeDeg, 360);
  }

  private double distanceTo(EulerZxy that) {
    return Math.abs(zDeg - that.zDeg) + Math.abs(xDeg - that.xDeg) + Math.abs(yDeg - that.yDeg);
  }
}
