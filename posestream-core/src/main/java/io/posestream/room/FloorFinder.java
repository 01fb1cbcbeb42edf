package io.posestream.room;

import java.util.Optional;

/**
 * The floor of one camera, from the feet that stand on it and the people that stand upright.
 *
 * <p>With {@code y = h + a z + b x} for its points, h, a and b are the most probable ones: a usual
 * camera is nearly level, an upright person is nearly perpendicular to the floor, and every foot is
 * a point of it. What is seen loses weight over a minute, so that a camera may be moved. Not
 * thread-safe.
 *
 * @since 0.1
 */
public final class FloorFinder {
  private static final double FORGET_S = 60;

  /** The slope of a floor under an unknown camera. */
  private static final double LEVEL = Math.tan(Math.toRadians(12));

  /**
   * By how much networks are off with the direction of an upright person, to the camera or away
   * from it, and to the sides: they take people for more upright in the picture than they are.
   */
  private static final double UPRIGHT = Math.tan(Math.toRadians(6));

  private static final double UPRIGHT_SIDEWAYS = Math.tan(Math.toRadians(3));

  /** By how much a foot is off, and how long until its error is another one. */
  private static final double FOOT_M = 0.06;

  private static final double FOOT_S = 1;

  /** So long somebody must have stood. */
  private static final double LEAST_S = 1;

  private static final double KNOWN_WITHIN_DEG = 7;

  /** Feet that contradict upright bodies by more spreads than this stand on several levels. */
  private static final double MOST_SPREADS = 3;

  private double uprightS;
  private double slopeAway;
  private double slopeRight;
  private double feetS;
  private double z;
  private double x;
  private double y;
  private double zz;
  private double zx;
  private double xx;
  private double zy;
  private double xy;

  /** A finder that has seen nobody. */
  public FloorFinder() {}

  /** Time passes, with people in the picture or without. */
  public void elapse(double elapsedS) {
    double keep = Math.exp(-elapsedS / FORGET_S);
    uprightS *= keep;
    feetS *= keep;
    z *= keep;
    x *= keep;
    y *= keep;
    zz *= keep;
    zx *= keep;
    xx *= keep;
    zy *= keep;
    xy *= keep;
  }

  /** Somebody stands upright along the vector, of any length, its y negative. */
  void upright(double upX, double upY, double upZ, double elapsedS) {
    uprightS += elapsedS;
    slopeAway += elapsedS / uprightS * (upZ / -upY - slopeAway);
    slopeRight += elapsedS / uprightS * (upX / -upY - slopeRight);
  }

  /** A foot stands at the point. */
  void foot(double xM, double yM, double zM, double elapsedS) {
    feetS += elapsedS;
    z += elapsedS * zM;
    x += elapsedS * xM;
    y += elapsedS * yM;
    zz += elapsedS * zM * zM;
    zx += elapsedS * zM * xM;
    xx += elapsedS * xM * xM;
    zy += elapsedS * zM * yM;
    xy += elapsedS * xM * yM;
  }

  /**
   * The floor; empty while nobody has stood on it long enough to know how it lies, and where people
   * stand on several levels.
   */
  public Optional<Floor> floor() {
    if (feetS < LEAST_S) {
      return Optional.empty();
    }
    boolean upright = uprightS >= LEAST_S;
    double spreadAway = upright ? UPRIGHT : LEVEL;
    double expectedAway = upright ? slopeAway : 0;
    double priorAway = 1 / square(spreadAway);
    double priorRight = 1 / square(UPRIGHT_SIDEWAYS);
    double weight = 1 / (square(FOOT_M) * FOOT_S);
    // Normal equations of a and b, h eliminated by subtracting means.
    double aa = weight * (zz - z * z / feetS) + priorAway;
    double ab = weight * (zx - z * x / feetS);
    double bb = weight * (xx - x * x / feetS) + priorRight;
    double ra = weight * (zy - z * y / feetS) + priorAway * expectedAway;
    double rb = weight * (xy - x * y / feetS) + priorRight * (upright ? slopeRight : 0);
    double determinant = aa * bb - ab * ab;
    double a = (ra * bb - rb * ab) / determinant;
    double b = (rb * aa - ra * ab) / determinant;
    double tiltAboutDeg = Math.toDegrees(Math.atan(Math.sqrt(bb / determinant)));
    double length = Math.sqrt(1 + a * a + b * b);
    double heightM = (y - a * z - b * x) / feetS / length;
    boolean oneLevel = Math.abs(a - expectedAway) <= MOST_SPREADS * spreadAway;
    return oneLevel && tiltAboutDeg <= KNOWN_WITHIN_DEG && Double.isFinite(heightM)
        ? Optional.of(
            new Floor(
                (float) (b / length),
                (float) (-1 / length),
                (float) (a / length),
                (float) heightM,
                (float) tiltAboutDeg))
        : Optional.empty();
  }

  private static double square(double value) {
    return value * value;
  }

  /** Forgets the floor, as when the camera changes. */
  public void reset() {
    elapse(Double.POSITIVE_INFINITY);
  }
}
