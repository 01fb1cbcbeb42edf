package io.posestream.exercise;

/**
 * How the trunk is held against the vertical of the picture; between the two lies a band in which
 * both are allowed.
 *
 * @since 0.1
 */
public enum BodyPosture {
  /** Any. */
  ANY(0, 180, "any posture"),
  /** Standing, sitting or squatting: the trunk at most 65° from upright. */
  UPRIGHT(0, 65, "get upright"),
  /** Lying or leaning on the arms: the trunk at least 50° from upright. */
  LYING(50, 180, "get down to the floor");

  private final double leastDeg;
  private final double mostDeg;
  private final String hint;

  BodyPosture(double leastDeg, double mostDeg, String hint) {
    this.leastDeg = leastDeg;
    this.mostDeg = mostDeg;
    this.hint = hint;
  }

  /** Whether a trunk of that inclination is held so; one that is unknown may be. */
  boolean allows(double trunkDeg) {
    return !(trunkDeg < leastDeg || trunkDeg > mostDeg);
  }

  String hint() {
    return hint;
  }
}
