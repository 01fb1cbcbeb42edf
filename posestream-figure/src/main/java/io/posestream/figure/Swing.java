package io.posestream.figure;

import io.posestream.skeleton.Side;

/**
 * A bone that is swung away from a line.
 *
 * @param direction of the bone, a unit vector at exactly the asked angle to the line
 * @param ahead the body's forward direction, made perpendicular to the line and carried along by
 *     the swing; what the next hinge is measured from
 */
record Swing(Vec direction, Vec ahead) {
  /**
   * @param line unit vector of the bone at angle 0
   * @param azimuthDeg where the bone goes, about the line: 0 ahead, 90 outwards
   */
  static Swing of(Vec line, Basis body, Side side, double angleDeg, double azimuthDeg) {
    Vec ahead = body.ahead().unitAcross(line);
    Vec outwards = ahead.cross(line).times(Sides.sign(side));
    double azimuth = Math.toRadians(azimuthDeg);
    Vec away = ahead.times(Math.cos(azimuth)).plus(Math.sin(azimuth), outwards);
    Vec direction = hinged(line, away, angleDeg);
    return new Swing(direction, ahead.carried(line, direction));
  }

  /** {@code bone} turned by an angle towards {@code bending}, which is perpendicular to it. */
  static Vec hinged(Vec bone, Vec bending, double angleDeg) {
    double angle = Math.toRadians(angleDeg);
    return bone.times(Math.cos(angle)).plus(Math.sin(angle), bending);
  }
}
