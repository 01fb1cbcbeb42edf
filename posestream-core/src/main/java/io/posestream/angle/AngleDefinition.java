package io.posestream.angle;

import io.posestream.pose.PoseLandmark;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a joint angle is: the angle between two segments, and what its neutral position is.
 *
 * @param name lowerCamelCase name, such as {@code leftElbow}
 * @param vertex where the angle is shown
 * @param first one segment
 * @param second the other segment
 * @param neutral how the neutral-zero value follows from the angle between them
 */
public record AngleDefinition(
    String name, BodyPoint vertex, Segment first, Segment second, NeutralRule neutral) {
  public AngleDefinition {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an angle needs a name");
    }
    Objects.requireNonNull(vertex, "vertex");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(neutral, "neutral");
  }

  /**
   * The angle at {@code vertex} between two other landmarks; 0° flexion is straight.
   *
   * <pre>{@code
   * AngleDefinition.joint("leftElbow", LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST)
   * }</pre>
   */
  public static AngleDefinition joint(
      String name, PoseLandmark proximal, PoseLandmark vertex, PoseLandmark distal) {
    return joint(name, BodyPoint.of(proximal), BodyPoint.of(vertex), BodyPoint.of(distal));
  }

  /** The angle at {@code vertex} between two other points; 0° flexion is straight. */
  public static AngleDefinition joint(
      String name, BodyPoint proximal, BodyPoint vertex, BodyPoint distal) {
    return new AngleDefinition(
        name,
        vertex,
        Segment.between(vertex, proximal),
        Segment.between(vertex, distal),
        NeutralRule.STRAIGHT);
  }

  /** The same angle with another neutral position. */
  public AngleDefinition withNeutral(NeutralRule rule) {
    return new AngleDefinition(name, vertex, first, second, rule);
  }

  /** The neutral-zero value for an angle of {@code interiorDeg} between the segments. */
  public double flexionDeg(double interiorDeg) {
    return neutral.flexionDeg(interiorDeg);
  }

  /**
   * The angles of the standard calculator: elbow, knee, hip, shoulder, ankle and wrist, left before
   * right, then trunk and neck.
   */
  public static List<AngleDefinition> standard() {
    return StandardAngles.ALL;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "AngleDefinition[%s]", name);
  }
}
