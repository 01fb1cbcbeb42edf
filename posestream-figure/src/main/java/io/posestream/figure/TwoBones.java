package io.posestream.figure;

/**
 * Two bones with a hinge between them that reach from a joint to a point, by the law of cosines.
 *
 * @param first direction of the first bone, a unit vector
 * @param bending unit vector across the first bone, to where the second one bends
 * @param flexionDeg between the bones, 0 is straight
 */
record TwoBones(Vec first, Vec bending, double flexionDeg) {
  /** A stretched limb would jump when it bends again; it never becomes quite straight. */
  static final double MAX_REACH = 0.9985;

  /**
   * The bones that reach a point, or stretch towards it.
   *
   * @param pole to which side the hinge goes
   */
  static TwoBones reaching(Vec from, Vec to, Vec pole, double firstM, double secondM) {
    Vec reach = to.minus(from);
    double reachM = Math.min(reach.length(), MAX_REACH * (firstM + secondM));
    Vec hingeSide = pole.unitAcross(reach.unit());
    double angleDeg = corner(firstM, reachM, secondM);
    double flexionDeg = 180 - corner(firstM, secondM, reachM);
    return new TwoBones(
        Swing.hinged(reach.unit(), hingeSide, angleDeg),
        Swing.hinged(hingeSide.times(-1), reach.unit(), angleDeg),
        flexionDeg);
  }

  /** Angle between the sides a and b of a triangle whose third side is c, in degrees. */
  private static double corner(double a, double b, double c) {
    double cos = (a * a + b * b - c * c) / (2 * a * b);
    return Math.toDegrees(Math.acos(Math.min(1, Math.max(-1, cos))));
  }
}
