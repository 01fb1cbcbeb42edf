package io.posestream.rig;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A pose that is being found: bones are turned from the hips outwards. */
final class RigDraft {
  private final RigJoints joints;
  private final Quaternion[] rotations;
  private final Vec[] offsetsM;
  private final Quaternion[] orientations = new Quaternion[RigBone.all().size()];
  private final Set<RigBone> seen = EnumSet.noneOf(RigBone.class);
  private final Set<RigBone> twistKnown = EnumSet.noneOf(RigBone.class);

  /** Begins with how the bones were turned before. */
  RigDraft(RigJoints joints, Quaternion[] rotations, Vec[] offsetsM) {
    this.joints = joints;
    this.rotations = rotations.clone();
    this.offsetsM = offsetsM.clone();
  }

  static Quaternion[] unturned() {
    Quaternion[] rotations = new Quaternion[RigBone.all().size()];
    Arrays.fill(rotations, Quaternion.IDENTITY);
    return rotations;
  }

  static Vec[] nowhere() {
    Vec[] offsetsM = new Vec[RigBone.all().size()];
    Arrays.fill(offsetsM, Vec.ZERO);
    return offsetsM;
  }

  RigJoints joints() {
    return joints;
  }

  Quaternion parentOrientation(RigBone bone) {
    return bone.parent().map(parent -> orientations[parent.index()]).orElse(Quaternion.IDENTITY);
  }

  Quaternion orientation(RigBone bone) {
    return orientations[bone.index()];
  }

  /** From a bone's joint to another, in the axes of the bone's parent, with length 1. */
  Vec towards(RigBone bone, RigBone to) {
    return parentOrientation(bone).inverse().rotate(joints.of(to).minus(joints.of(bone)).unit());
  }

  /** Turns a bone against its parent, and places its joint. */
  void turn(RigBone bone, Quaternion rotation) {
    rotations[bone.index()] = rotation;
    orientations[bone.index()] = parentOrientation(bone).times(rotation);
    if (bone.hand().map(joints::hasHand).orElse(true)) {
      Vec from = bone.parent().map(joints::of).orElse(Vec.ZERO);
      offsetsM[bone.index()] =
          parentOrientation(bone).inverse().rotate(joints.of(bone).minus(from));
    }
    if (joints.isSeen(bone)) {
      seen.add(bone);
    }
  }

  /** Turns a bone to an orientation against the axes. */
  void orient(RigBone bone, Quaternion orientation) {
    turn(bone, parentOrientation(bone).inverse().times(orientation));
    twistKnown.add(bone);
  }

  /** Turns a bone on the shortest way to where another begins. */
  void swing(RigBone bone, RigBone to) {
    Vec direction = towards(bone, to);
    turn(
        bone,
        direction.length() > 0.5
            ? Quaternion.between(bone.rest(), direction)
            : rotations[bone.index()]);
  }

  /** Leaves a bone turned against its parent as it was. */
  void keep(RigBone bone) {
    turn(bone, rotations[bone.index()]);
  }

  void setTwistKnown(RigBone bone, boolean known) {
    if (known) {
      twistKnown.add(bone);
    }
  }

  Quaternion[] rotations() {
    return rotations;
  }

  Vec[] offsetsM() {
    return offsetsM;
  }

  /** What the draft is now; nothing may be turned any more. */
  RigPose pose() {
    return new RigPose(
        rotations,
        offsetsM,
        Collections.unmodifiableSet(seen),
        Collections.unmodifiableSet(twistKnown));
  }
}
