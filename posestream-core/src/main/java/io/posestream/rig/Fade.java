package io.posestream.rig;

/** From 0 to 1 between two values, without a corner. */
final class Fade {
  private Fade() {}

  static double between(double value, double from, double to) {
    double share = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return share * share * (3 - 2 * share);
  }
}
