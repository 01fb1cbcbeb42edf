package io.posestream.rig;

import io.posestream.skeleton.Side;
import java.util.List;

/**
 * Turns the forearm about itself, the hand and its fingers. A wrist does not twist: the forearm
 * turns with the palm.
 */
final class HandRotations {
  private final Side side;
  private final RigBone forearm;
  private final RigBone hand;
  private final RigBone middle;
  private final RigBone index;
  private final RigBone little;
  private final List<RigBone> fingers;
  private final Twist pronation = new Twist();

  HandRotations(Side side) {
    this.side = side;
    forearm = RigBone.of(side, "LOWER_ARM");
    hand = RigBone.of(side, "HAND");
    middle = RigBone.of(side, "MIDDLE_PROXIMAL");
    index = RigBone.of(side, "INDEX_PROXIMAL");
    little = RigBone.of(side, "LITTLE_PROXIMAL");
    fingers =
        RigBone.all().stream()
            .filter(bone -> bone.hand().filter(own -> own == side).isPresent())
            .toList();
  }

  void turn(RigDraft draft, double elapsedS) {
    RigJoints joints = draft.joints();
    Vec along = joints.of(middle).minus(joints.of(hand)).unit();
    Vec thumbwards = joints.of(index).minus(joints.of(little)).across(along).unit();
    boolean seen = joints.hasHand(side) && along.length() > 0.5 && thumbwards.length() > 0.5;
    turnForearm(draft, thumbwards, seen ? 1 : 0, elapsedS);
    if (!seen) {
      draft.keep(hand);
      fingers.forEach(draft::keep);
      return;
    }
    Vec left = side == Side.LEFT ? along : along.times(-1);
    Vec back = thumbwards.times(-1);
    draft.orient(hand, Quaternion.ofAxes(left, back.cross(left), back));
    for (int i = 0; i < fingers.size(); i++) {
      if (fingers.get(i).isEnd()) {
        draft.keep(fingers.get(i));
      } else {
        draft.swing(fingers.get(i), fingers.get(i + 1));
      }
    }
  }

  private void turnForearm(RigDraft draft, Vec thumbwards, double weight, double elapsedS) {
    Quaternion swing = draft.parentOrientation(forearm).inverse().times(draft.orientation(forearm));
    Vec across = draft.orientation(forearm).inverse().rotate(thumbwards).across(forearm.rest());
    pronation.observe(
        TwistAngle.of(forearm.rest(), RestAxis.AHEAD.direction(), across), weight, elapsedS);
    draft.turn(forearm, swing.times(Quaternion.about(forearm.rest(), pronation.angleRad())));
    draft.setTwistKnown(forearm, pronation.isKnown());
  }
}
