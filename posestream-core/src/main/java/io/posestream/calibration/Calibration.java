package io.posestream.calibration;

import io.posestream.angle.AngleDefinition;
import java.util.Map;
import java.util.Objects;

/**
 * How one person differs from the body that the networks know; found by a {@link Calibrator}, kept
 * by the application, and given to later streams of the same person. Immutable.
 *
 * @param scale how many metres one metre of the network is, 0.4..2; fitted joints and the body in
 *     the room are scaled by it, world landmarks stay the network's own
 * @param neutralDeg flexion in degrees that is measured of this person in the neutral position, by
 *     name of the angle, −40..40; it is taken off the flexion of that angle. Angles that are not
 *     named count as ever
 * @since 0.1
 */
public record Calibration(double scale, Map<String, Double> neutralDeg) {
  /** The greatest flexion of a joint that stands for a neutral one. */
  public static final double MAX_NEUTRAL_DEG = 40;

  private static final double MIN_SCALE = 0.4;
  private static final double MAX_SCALE = 2;
  private static final Calibration NONE = new Calibration(1, Map.of());

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Calibration {
    neutralDeg = Map.copyOf(Objects.requireNonNull(neutralDeg, "neutralDeg"));
    if (!(scale >= MIN_SCALE && scale <= MAX_SCALE)) {
      throw new IllegalArgumentException(
          "scale must lie in " + MIN_SCALE + ".." + MAX_SCALE + ": " + scale);
    }
    neutralDeg.forEach(
        (name, deg) -> {
          if (!(Math.abs(deg) <= MAX_NEUTRAL_DEG)) {
            throw new IllegalArgumentException(
                "neutralDeg of "
                    + name
                    + " must lie in "
                    + -MAX_NEUTRAL_DEG
                    + ".."
                    + MAX_NEUTRAL_DEG
                    + ": "
                    + deg);
          }
        });
  }

  /** Of nobody: nothing is scaled, and angles count as defined. */
  public static Calibration none() {
    return NONE;
  }

  /** The angle, counted from this person's neutral position. */
  public AngleDefinition counted(AngleDefinition angle) {
    Objects.requireNonNull(angle, "angle");
    Double deg = neutralDeg.get(angle.name());
    return deg == null ? angle : angle.withNeutralDeg(deg);
  }
}
