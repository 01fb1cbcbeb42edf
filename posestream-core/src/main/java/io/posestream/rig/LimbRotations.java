package io.posestream.rig;

/**
 * Turns the two bones of a limb. The first swings to the middle joint and turns about itself so
 * that its hinge is the one that the second bends about; the second only bends.
 */
final class LimbRotations {
  /** Below the first sine of flexion the hinge is not known, from the second on it is. */
  private static final double BENT_FROM = Math.sin(Math.toRadians(10));

  private static final double BENT_TO = Math.sin(Math.toRadians(30));

  private final RigBone upper;
  private final RigBone lower;
  private final RigBone end;

  /** The way in which the second bone bends in the rest pose. */
  private final Vec restBending;

  private final Twist twist = new Twist();

  LimbRotations(RigBone upper, RigBone lower, RigBone end, RestAxis restBending) {
    this.upper = upper;
    this.lower = lower;
    this.end = end;
    this.restBending = restBending.direction();
  }

  /**
   * @param straightBending which way the limb would bend, in world axes, where the straight limb
   *     does not show it; zero if nothing says so
   */
  void turn(RigDraft draft, Vec straightBending, double elapsedS) {
    Vec direction = draft.towards(upper, lower);
    if (direction.length() < 0.5) {
      draft.keep(upper);
      draft.swing(lower, end);
      return;
    }
    Quaternion swing = Quaternion.between(upper.rest(), direction);
    Quaternion toRest = swing.inverse().times(draft.parentOrientation(upper).inverse());
    Vec bent = toRest.rotate(unit(draft, lower, end)).across(upper.rest());
    double bentWeight = Fade.between(bent.length(), BENT_FROM, BENT_TO);
    Vec straight = toRest.rotate(straightBending).across(upper.rest());
    Vec bending = bent.unit().times(bentWeight).plus(straight.times(1 - bentWeight));
    twist.observe(
        TwistAngle.of(upper.rest(), restBending, bending), Math.min(1, bending.length()), elapsedS);
    draft.turn(upper, swing.times(Quaternion.about(upper.rest(), twist.angleRad())));
    draft.setTwistKnown(upper, twist.isKnown());
    draft.swing(lower, end);
  }

  private static Vec unit(RigDraft draft, RigBone from, RigBone to) {
    return draft.joints().of(to).minus(draft.joints().of(from)).unit();
  }
}
