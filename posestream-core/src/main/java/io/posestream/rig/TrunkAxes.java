package io.posestream.rig;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;

/** How pelvis, chest, head and feet are turned; what three landmarks say of each. */
final class TrunkAxes {
  private static final double SHIN_WEIGHT = 2;

  private TrunkAxes() {}

  /** Turns hips, spine, neck and head. */
  static void turn(RigDraft draft) {
    RigJoints joints = draft.joints();
    Vec up = joints.of(RigBone.NECK).minus(joints.of(RigBone.HIPS)).unit();
    Vec hips = leftwards(joints, BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP);
    Vec shoulders = leftwards(joints, BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER);
    Vec ears = leftwards(joints, BodyLandmark.LEFT_EAR, BodyLandmark.RIGHT_EAR);
    // The hips lie on one axis of the pelvis, the spine on one of its own.
    orient(draft, RigBone.HIPS, hips, up.across(hips).unit().times(-1));
    orient(draft, RigBone.SPINE, shoulders.across(up).unit(), up.times(-1));
    draft.swing(RigBone.NECK, RigBone.HEAD);
    Vec down = face(joints).across(ears).unit().cross(ears).times(-1);
    orient(draft, RigBone.HEAD, ears, down);
  }

  /** Turns a foot as its sole lies. */
  static void turnFoot(RigDraft draft, Side side) {
    RigJoints joints = draft.joints();
    Vec ahead = ahead(joints, side);
    Vec ankle = joints.of(side, "ANKLE");
    // The heel lies close to the ankle; the shin, where it stands on the foot, says more.
    Vec up =
        ankle
            .minus(joints.of(side, "HEEL"))
            .across(ahead)
            .unit()
            .plus(joints.of(side, "KNEE").minus(ankle).unit().across(ahead).times(SHIN_WEIGHT))
            .unit();
    orient(draft, RigBone.of(side, "FOOT"), up.cross(ahead), up.times(-1));
    draft.keep(RigBone.of(side, "TOES"));
  }

  /** From heel to toes, with length 1. */
  static Vec ahead(RigJoints joints, Side side) {
    return joints.of(side, "FOOT_INDEX").minus(joints.of(side, "HEEL")).unit();
  }

  private static Vec leftwards(RigJoints joints, BodyLandmark left, BodyLandmark right) {
    return joints.of(left).minus(joints.of(right)).unit();
  }

  /** Ahead from the ears: eyes lie above of it, the nose below. */
  private static Vec face(RigJoints joints) {
    Vec eyes = joints.of(BodyLandmark.LEFT_EYE).middleTo(joints.of(BodyLandmark.RIGHT_EYE));
    return eyes.middleTo(joints.of(BodyLandmark.NOSE)).minus(joints.of(RigBone.HEAD)).unit();
  }

  /** By the axes to the left and down; the third is their product, to the back. */
  private static void orient(RigDraft draft, RigBone bone, Vec left, Vec down) {
    if (left.length() < 0.5 || down.length() < 0.5) {
      draft.keep(bone);
    } else {
      draft.orient(bone, Quaternion.ofAxes(left, down, left.cross(down)));
    }
  }
}
