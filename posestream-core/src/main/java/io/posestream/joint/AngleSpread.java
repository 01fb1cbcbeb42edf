package io.posestream.joint;

/**
 * How far a fitted angle may be off, from how far the belief about it spreads. Calibrated so that
 * about two thirds of the angles of drawn people lie within it; real people's lie further off.
 *
 * @param biasDeg what no belief sees: landmarks are not joint centres
 * @param factor from the spread to the half-width of an interval
 */
record AngleSpread(double biasDeg, double factor) {
  static final AngleSpread KNEE = new AngleSpread(8, 0.69);
  static final AngleSpread ELBOW = new AngleSpread(2, 1.05);
  static final AngleSpread HIP = new AngleSpread(8, 0.77);
  static final AngleSpread SHOULDER = new AngleSpread(4, 0.98);

  /** Half-width of the interval in degrees. */
  double aboutDeg(double spreadDeg) {
    return factor * Math.hypot(spreadDeg, biasDeg);
  }
}
