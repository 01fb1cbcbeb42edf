package io.posestream.angle;

/**
 * One joint angle.
 *
 * @param name lowerCamelCase name, such as {@code leftElbow}
 * @param state whether the value is measured, held or unknown
 * @param flexionDeg neutral-zero value in degrees: 0 is straight (the anatomical neutral position),
 *     flexion is positive; NaN exactly when the state is UNKNOWN
 * @param interiorDeg angle between the two segments in degrees, 0..180; NaN exactly when the state
 *     is UNKNOWN
 */
public record JointAngle(String name, AngleState state, float flexionDeg, float interiorDeg) {
  public JointAngle {
    boolean unknown = state == AngleState.UNKNOWN;
    if (Float.isNaN(flexionDeg) != unknown || Float.isNaN(interiorDeg) != unknown) {
      throw new IllegalArgumentException(
          name
              + " is "
              + state
              + " with flexion "
              + flexionDeg
              + "°, interior "
              + interiorDeg
              + "°");
    }
  }

  /** An angle without a value. */
  public static JointAngle unknown(String name) {
    return new JointAngle(name, AngleState.UNKNOWN, Float.NaN, Float.NaN);
  }
}
