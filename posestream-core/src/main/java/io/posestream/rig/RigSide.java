package io.posestream.rig;

import io.posestream.skeleton.Side;

/** What turns arm, hand and leg of one side, with what each remembers. */
record RigSide(Side side, LimbRotations arm, HandRotations hand, LimbRotations leg) {
  static RigSide of(Side side) {
    return new RigSide(
        side,
        limb(side, "UPPER_ARM", "LOWER_ARM", "HAND", RestAxis.AHEAD),
        new HandRotations(side),
        limb(side, "UPPER_LEG", "LOWER_LEG", "FOOT", RestAxis.BACK));
  }

  private static LimbRotations limb(
      Side side, String upper, String lower, String end, RestAxis bending) {
    return new LimbRotations(
        RigBone.of(side, upper), RigBone.of(side, lower), RigBone.of(side, end), bending);
  }

  void turn(RigDraft draft, double elapsedS) {
    draft.swing(RigBone.of(side, "SHOULDER"), RigBone.of(side, "UPPER_ARM"));
    arm.turn(draft, Vec.ZERO, elapsedS);
    hand.turn(draft, elapsedS);
    leg.turn(draft, TrunkAxes.ahead(draft.joints(), side).times(-1), elapsedS);
    TrunkAxes.turnFoot(draft, side);
  }
}
