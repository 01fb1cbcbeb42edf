package io.posestream.angle;

/** How the neutral-zero value follows from the angle between the two segments. */
public enum NeutralRule {
  /** {@code flexion = 180 − interior}: neutral is a straight joint, such as the elbow. */
  STRAIGHT {
    @Override
    double flexionDeg(double interiorDeg) {
      return 180 - interiorDeg;
    }
  },
  /** {@code flexion = interior}: neutral is segments side by side, such as a hanging arm. */
  PARALLEL {
    @Override
    double flexionDeg(double interiorDeg) {
      return interiorDeg;
    }
  },
  /** {@code flexion = 90 − interior}: neutral is a right angle, such as the foot to the shank. */
  PERPENDICULAR {
    @Override
    double flexionDeg(double interiorDeg) {
      return 90 - interiorDeg;
    }
  };

  /**
   * The neutral-zero value of an angle.
   *
   * @param interiorDeg angle between the segments in degrees
   */
  abstract double flexionDeg(double interiorDeg);
}
