package io.posestream.rig;

/** The rotation of a bone about its own axis, kept through frames that say nothing of it. */
final class Twist {
  private static final double KNOWN = 0.9;

  /** What counts half in one frame at 30 frames a second counts less in a shorter one. */
  private static final double FRAME_S = 1 / 30.0;

  private double angleRad;
  private boolean known;

  /**
   * @param weight 0 keeps the twist, 1 takes it over
   */
  void observe(double observedRad, double weight, double elapsedS) {
    double gain = 1 - Math.pow(1 - weight, elapsedS / FRAME_S);
    angleRad += gain * Math.IEEEremainder(observedRad - angleRad, 2 * Math.PI);
    known = weight >= KNOWN;
  }

  double angleRad() {
    return angleRad;
  }

  boolean isKnown() {
    return known;
  }
}
