package io.posestream.figure;

/**
 * A point or direction in metres.
 *
 * @param x to the right of the picture
 * @param y down
 * @param z away from the camera
 */
public record Vec(double x, double y, double z) {
  static final Vec ZERO = new Vec(0, 0, 0);

  /** This + {@code that}. */
  public Vec plus(Vec that) {
    return new Vec(x + that.x, y + that.y, z + that.z);
  }

  /** This + {@code direction} · {@code factor}. */
  Vec plus(double factor, Vec direction) {
    return new Vec(x + factor * direction.x, y + factor * direction.y, z + factor * direction.z);
  }

  /** This − {@code that}. */
  public Vec minus(Vec that) {
    return new Vec(x - that.x, y - that.y, z - that.z);
  }

  /** This · {@code factor}. */
  public Vec times(double factor) {
    return new Vec(factor * x, factor * y, factor * z);
  }

  /** Scalar product. */
  public double dot(Vec that) {
    return x * that.x + y * that.y + z * that.z;
  }

  /** Vector product; x × y = z. */
  Vec cross(Vec that) {
    return new Vec(y * that.z - z * that.y, z * that.x - x * that.z, x * that.y - y * that.x);
  }

  /** Length in metres. */
  public double length() {
    return Math.sqrt(dot(this));
  }

  /** The direction of this vector, with length 1. */
  Vec unit() {
    return times(1 / length());
  }

  /** The part of this vector that is perpendicular to the unit vector {@code axis}, as a unit. */
  Vec unitAcross(Vec axis) {
    return plus(-dot(axis), axis).unit();
  }

  /** Angle to {@code that} in degrees, 0..180. */
  public double angleDegTo(Vec that) {
    return Math.toDegrees(Math.atan2(cross(that).length(), dot(that)));
  }

  /** Turned by the right-hand rule about the unit vector {@code axis}. */
  Vec turned(Vec axis, double angleDeg) {
    double cos = Math.cos(Math.toRadians(angleDeg));
    double sin = Math.sin(Math.toRadians(angleDeg));
    return times(cos).plus(sin, axis.cross(this)).plus(axis.dot(this) * (1 - cos), axis);
  }

  /**
   * Carried along by the smallest turn that takes the unit vector {@code from} to the unit vector
   * {@code to}; keeps angles to the carried vector. Undefined for opposite vectors.
   */
  Vec carried(Vec from, Vec to) {
    Vec middle = from.plus(to);
    double scale = 2 / middle.dot(middle);
    Vec flipped = plus(-2 * dot(from), from);
    return flipped.plus(-scale * flipped.dot(middle), middle);
  }

  /** The point at {@code share} of the way to {@code that}; 0 is here, 1 is there. */
  Vec towards(Vec that, double share) {
    return plus(share, that.minus(this));
  }
}
