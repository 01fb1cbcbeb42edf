package io.posestream.angle;

import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.Landmark;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a joint angle is: the angle between two segments, and what its neutral position is.
 *
 * @param name lowerCamelCase name, such as {@code leftElbow}
 * @param vertex where the angle is shown
 * @param first one segment
 * @param second the other segment
 * @param neutral how the neutral-zero value follows from the angle between them
 * @param neutralDeg what the neutral-zero value would be of somebody in the neutral position; it is
 *     taken off, so that flexion counts from there. 0 unless calibrated
 * @since 0.1
 */
public record AngleDefinition(
    String name,
    BodyPoint vertex,
    Segment first,
    Segment second,
    NeutralRule neutral,
    double neutralDeg) {
  public AngleDefinition {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an angle needs a name");
    }
    Objects.requireNonNull(vertex, "vertex");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(neutral, "neutral");
    if (!Double.isFinite(neutralDeg)) {
      throw new IllegalArgumentException(
          "neutralDeg of " + name + " must be finite: " + neutralDeg);
    }
  }

  /** An angle whose neutral position is the same for everyone. */
  public AngleDefinition(
      String name, BodyPoint vertex, Segment first, Segment second, NeutralRule neutral) {
    this(name, vertex, first, second, neutral, 0);
  }

  /**
   * The angle at {@code vertex} between two other landmarks; 0° flexion is straight.
   *
   * <pre>{@code
   * AngleDefinition.joint("leftElbow", LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST)
   * }</pre>
   */
  public static AngleDefinition joint(
      String name, Landmark proximal, Landmark vertex, Landmark distal) {
    return joint(
        name,
        BodyPoint.of(Objects.requireNonNull(proximal, "proximal")),
        BodyPoint.of(Objects.requireNonNull(vertex, "vertex")),
        BodyPoint.of(Objects.requireNonNull(distal, "distal")));
  }

  /** The angle at {@code vertex} between two other points; 0° flexion is straight. */
  public static AngleDefinition joint(
      String name, BodyPoint proximal, BodyPoint vertex, BodyPoint distal) {
    Objects.requireNonNull(proximal, "proximal");
    Objects.requireNonNull(vertex, "vertex");
    Objects.requireNonNull(distal, "distal");
    return new AngleDefinition(
        name,
        vertex,
        Segment.between(vertex, proximal),
        Segment.between(vertex, distal),
        NeutralRule.STRAIGHT);
  }

  /** The same angle with another neutral position. */
  public AngleDefinition withNeutral(NeutralRule neutral) {
    return new AngleDefinition(name, vertex, first, second, neutral, neutralDeg);
  }

  /** The same angle, counted from another value of somebody's neutral position. */
  public AngleDefinition withNeutralDeg(double neutralDeg) {
    return new AngleDefinition(name, vertex, first, second, neutral, neutralDeg);
  }

  /** The neutral-zero value for an angle of {@code interiorDeg} between the segments. */
  public double flexionDeg(double interiorDeg) {
    return neutral.flexionDeg(interiorDeg) - neutralDeg;
  }

  /**
   * Whether every landmark of the angle is in a skeleton; if not, the angle is always UNKNOWN
   * there.
   */
  public boolean isIn(Skeleton skeleton) {
    return vertex.isIn(skeleton) && points().stream().allMatch(point -> point.isIn(skeleton));
  }

  /** Which angle of a limb it is, whatever its name; empty for any other. */
  public Optional<LimbAngle> limbAngle() {
    return Optional.ofNullable(LimbAngles.of(this));
  }

  /** The points that must be seen for the angle to be known. */
  List<BodyPoint> points() {
    return Stream.of(first, second)
        .flatMap(segment -> segment.points().stream())
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "AngleDefinition[%s]", name);
  }
}
