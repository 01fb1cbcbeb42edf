package io.posestream.angle;

import io.posestream.advice.ViewAdvice;
import java.util.Objects;
import java.util.Optional;

/**
 * One joint angle.
 *
 * @param definition which angle it is
 * @param state whether the value is measured, held or unknown
 * @param flexionDeg neutral-zero value in degrees: 0 is straight (the anatomical neutral position),
 *     flexion is positive; NaN exactly when the state is UNKNOWN
 * @param interiorDeg angle between the two segments in degrees, 0..180; NaN exactly when the state
 *     is UNKNOWN
 * @param aboutDeg "about ± so many degrees": the half-width of an interval in which the truth lies
 *     in about two of three frames of drawn people, in fewer of real ones; NaN where nothing is
 *     known of it, and always where the state is UNKNOWN
 * @param advice from which side to film instead, where the joint is seen so that it cannot be
 *     measured well; empty otherwise, and where no advice is given at all
 * @since 0.1
 */
public record JointAngle(
    AngleDefinition definition,
    AngleState state,
    float flexionDeg,
    float interiorDeg,
    float aboutDeg,
    Optional<ViewAdvice> advice) {
  public JointAngle {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(advice, "advice");
    boolean unknown = state == AngleState.UNKNOWN;
    if (Float.isNaN(flexionDeg) != unknown || Float.isNaN(interiorDeg) != unknown) {
      throw new IllegalArgumentException(
          definition.name()
              + " is "
              + state
              + " with flexion "
              + flexionDeg
              + "°, interior "
              + interiorDeg
              + "°");
    }
    if (aboutDeg < 0 || (unknown && !Float.isNaN(aboutDeg))) {
      throw new IllegalArgumentException(
          definition.name() + " is " + state + " about ± " + aboutDeg + "°");
    }
  }

  /** An angle without advice. */
  public JointAngle(
      AngleDefinition definition,
      AngleState state,
      float flexionDeg,
      float interiorDeg,
      float aboutDeg) {
    this(definition, state, flexionDeg, interiorDeg, aboutDeg, Optional.empty());
  }

  /** An angle of which it is not known how far it may be off. */
  public JointAngle(
      AngleDefinition definition, AngleState state, float flexionDeg, float interiorDeg) {
    this(definition, state, flexionDeg, interiorDeg, Float.NaN);
  }

  /** An angle without a value. */
  public static JointAngle unknown(AngleDefinition definition) {
    return new JointAngle(definition, AngleState.UNKNOWN, Float.NaN, Float.NaN);
  }

  /** The same angle with other advice. */
  public JointAngle withAdvice(Optional<ViewAdvice> advice) {
    return new JointAngle(definition, state, flexionDeg, interiorDeg, aboutDeg, advice);
  }

  /** The lowerCamelCase name, such as {@code leftElbow}. */
  public String name() {
    return definition.name();
  }

  /** Whether there is a value, measured or held. */
  public boolean isKnown() {
    return state != AngleState.UNKNOWN;
  }
}
