package io.posestream.joint;

/**
 * How an angle follows from the belief about a limb, and how far it may be off.
 *
 * <p>The belief's mean angle is biased to the middle for a straight limb, the angle between mean
 * directions for one that points into the picture; the angle lies between the two. The half-width
 * was calibrated so that about two thirds of the angles of drawn people lie within it; real
 * people's lie further off.
 *
 * @param directShare how much the angle between mean directions counts, 0..1
 * @param biasDeg what no belief sees: landmarks are not joint centres
 * @param factor from the spread to the half-width of an interval
 */
record AngleReading(double directShare, double biasDeg, double factor) {
  static final AngleReading KNEE = new AngleReading(0, 8, 0.69);
  static final AngleReading ELBOW = new AngleReading(0.5, 2, 1.05);
  static final AngleReading HIP = new AngleReading(0.5, 8, 0.77);
  static final AngleReading SHOULDER = new AngleReading(0.5, 4, 0.98);

  /**
   * The angle in degrees.
   *
   * @param meanDeg mean of the belief
   * @param directDeg between mean directions
   */
  double interiorDeg(double meanDeg, double directDeg) {
    return meanDeg + directShare * (directDeg - meanDeg);
  }

  /** Half-width of the interval in degrees. */
  double aboutDeg(double spreadDeg) {
    return factor * Math.hypot(spreadDeg, biasDeg);
  }
}
