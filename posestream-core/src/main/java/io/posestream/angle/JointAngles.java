package io.posestream.angle;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The joint angles of one body in one frame, always the same definitions in the same order for one
 * calculator. Immutable.
 *
 * @param angles all angles, in the order of their definitions
 * @since 0.1
 */
public record JointAngles(List<JointAngle> angles) {
  private static final JointAngles NONE = new JointAngles(List.of());

  public JointAngles {
    angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
  }

  /** No angles: of a body without world landmarks, or before they are calculated. */
  public static JointAngles none() {
    return NONE;
  }

  /** The angle of that definition, if it was calculated. */
  public Optional<JointAngle> angle(AngleDefinition definition) {
    return angle(definition.name());
  }

  /** The angle of that name, if it was calculated. */
  public Optional<JointAngle> angle(String name) {
    for (JointAngle angle : angles) {
      if (angle.name().equals(name)) {
        return Optional.of(angle);
      }
    }
    return Optional.empty();
  }

  /** The neutral-zero value in degrees; empty if it is unknown or was not calculated. */
  public OptionalDouble flexionDeg(AngleDefinition definition) {
    Optional<JointAngle> angle = angle(definition).filter(JointAngle::isKnown);
    return angle.isPresent() ? OptionalDouble.of(angle.get().flexionDeg()) : OptionalDouble.empty();
  }
}
