package io.posestream.rig;

import io.posestream.skeleton.Position;
import java.util.Objects;

/**
 * A rotation as unit quaternion, in the axes of world landmarks: x right, y down, z away from the
 * camera, which are right-handed. Immutable; q and −q are the same rotation but not equal.
 *
 * @param x of the rotation's axis, times the sine of half the angle
 * @param y likewise
 * @param z likewise
 * @param w cosine of half the angle
 * @since 0.1
 */
public record Quaternion(double x, double y, double z, double w) {
  /** No rotation. */
  public static final Quaternion IDENTITY = new Quaternion(0, 0, 0, 1);

  /**
   * Scales the four numbers to length 1.
   *
   * @throws IllegalArgumentException if they are all 0, or one is not finite
   */
  public Quaternion {
    double length = Math.sqrt(x * x + y * y + z * z + w * w);
    if (!(length > 1e-12 && length < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "no rotation: (" + x + ", " + y + ", " + z + ", " + w + ")");
    }
    x /= length;
    y /= length;
    z /= length;
    w /= length;
  }

  /** By an angle about a unit vector, by the right-hand rule. */
  static Quaternion about(Vec axis, double angleRad) {
    double sin = Math.sin(angleRad / 2);
    return new Quaternion(sin * axis.x(), sin * axis.y(), sin * axis.z(), Math.cos(angleRad / 2));
  }

  /** The smallest rotation that takes one unit vector to another. */
  static Quaternion between(Vec from, Vec to) {
    double w = 1 + from.dot(to);
    if (w < 1e-9) {
      Vec other = Math.abs(from.z()) < 0.9 ? new Vec(0, 0, 1) : new Vec(1, 0, 0);
      return about(other.across(from).unit(), Math.PI);
    }
    Vec axis = from.cross(to);
    return new Quaternion(axis.x(), axis.y(), axis.z(), w);
  }

  /** The rotation that takes x, y, z to three perpendicular unit vectors (right-handed). */
  static Quaternion ofAxes(Vec x, Vec y, Vec z) {
    double trace = x.x() + y.y() + z.z();
    if (trace > 0) {
      return new Quaternion(y.z() - z.y(), z.x() - x.z(), x.y() - y.x(), 1 + trace);
    }
    if (x.x() >= y.y() && x.x() >= z.z()) {
      return new Quaternion(1 + x.x() - y.y() - z.z(), y.x() + x.y(), z.x() + x.z(), y.z() - z.y());
    }
    if (y.y() >= z.z()) {
      return new Quaternion(y.x() + x.y(), 1 - x.x() + y.y() - z.z(), z.y() + y.z(), z.x() - x.z());
    }
    return new Quaternion(z.x() + x.z(), z.y() + y.z(), 1 - x.x() - y.y() + z.z(), x.y() - y.x());
  }

  /** First {@code that}, then this. */
  public Quaternion times(Quaternion that) {
    Objects.requireNonNull(that, "that");
    return new Quaternion(
        w * that.x + x * that.w + y * that.z - z * that.y,
        w * that.y - x * that.z + y * that.w + z * that.x,
        w * that.z + x * that.y - y * that.x + z * that.w,
        w * that.w - x * that.x - y * that.y - z * that.z);
  }

  /** The rotation back. */
  public Quaternion inverse() {
    return new Quaternion(-x, -y, -z, w);
  }

  /** Where a point is after the rotation about the origin. */
  public Position rotate(Position point) {
    Objects.requireNonNull(point, "point");
    Vec turned = rotate(new Vec(point.x(), point.y(), point.z()));
    return new Position((float) turned.x(), (float) turned.y(), (float) turned.z());
  }

  Vec rotate(Vec vector) {
    Vec axis = new Vec(x, y, z);
    Vec across = axis.cross(vector).times(2);
    return vector.plus(across.times(w)).plus(axis.cross(across));
  }

  /** The angle of the rotation from this to {@code that} in degrees, 0..180. */
  public double angleDegTo(Quaternion that) {
    Quaternion difference = inverse().times(Objects.requireNonNull(that, "that"));
    double sin = Math.hypot(Math.hypot(difference.x, difference.y), difference.z);
    return Math.toDegrees(2 * Math.atan2(sin, Math.abs(difference.w)));
  }

  /**
   * On the shortest way to {@code that}, at constant speed (Shoemake, "Animating rotation with
   * quaternion curves", 1985).
   *
   * @param share 0 is here, 1 is there
   */
  public Quaternion towards(Quaternion that, double share) {
    Objects.requireNonNull(that, "that");
    double dot = x * that.x + y * that.y + z * that.z + w * that.w;
    double sign = dot < 0 ? -1 : 1;
    double angle = Math.acos(Math.min(1, Math.abs(dot)));
    double sin = Math.sin(angle);
    double own = sin < 1e-6 ? 1 - share : Math.sin((1 - share) * angle) / sin;
    double other = sign * (sin < 1e-6 ? share : Math.sin(share * angle) / sin);
    return new Quaternion(
        own * x + other * that.x,
        own * y + other * that.y,
        own * z + other * that.z,
        own * w + other * that.w);
  }
}
