package io.posestream.figure;

/** Curves that begin and end gently. */
final class Ease {
  private Ease() {}

  /** 0 below 0, 1 above 1, between them 3s² − 2s³: no jump in speed. */
  static double smooth(double share) {
    double s = Math.min(1, Math.max(0, share));
    return s * s * (3 - 2 * s);
  }

  /** 0 → 1 → 0 as a cosine of that period, starting at 0. */
  static double wave(double timeS, double periodS) {
    return 0.5 - 0.5 * Math.cos(2 * Math.PI * timeS / periodS);
  }

  /** 0 → 1 → 0 with a rest at both ends, starting in the middle of the rest at 0. */
  static double plateau(double timeS, double periodS) {
    return smooth(2 * wave(timeS, periodS) - 0.5);
  }

  /** −1..1 as a sine of that period, starting at 0. */
  static double swing(double timeS, double periodS) {
    return Math.sin(2 * Math.PI * timeS / periodS);
  }

  /** Between a (0) and b (1). */
  static double between(double a, double b, double share) {
    return a + share * (b - a);
  }
}
