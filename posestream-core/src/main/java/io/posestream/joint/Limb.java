package io.posestream.joint;

import static io.posestream.skeleton.BodyLandmark.*;

import io.posestream.skeleton.BodyLandmark;
import java.util.List;

/**
 * A limb of two bones that meet in a hinge. Immutable.
 *
 * @param hinge the angle between the bones
 * @param root the angle between the trunk and the upper bone
 * @param upperKind kind of the bone at the trunk
 * @param lowerKind kind of the bone below the hinge
 * @param hingeReading how the hinge's angle follows from the belief
 * @param rootReading how the root's angle follows from it
 * @param tip landmarks of hand or foot
 */
record Limb(
    LimbAngle hinge,
    LimbAngle root,
    BoneKind upperKind,
    BoneKind lowerKind,
    AngleReading hingeReading,
    AngleReading rootReading,
    List<BodyLandmark> tip) {
  static final List<Limb> ALL =
      List.of(
          leg(LimbAngle.LEFT_KNEE, LimbAngle.LEFT_HIP, LEFT_HEEL, LEFT_FOOT_INDEX),
          leg(LimbAngle.RIGHT_KNEE, LimbAngle.RIGHT_HIP, RIGHT_HEEL, RIGHT_FOOT_INDEX),
          arm(LimbAngle.LEFT_ELBOW, LimbAngle.LEFT_SHOULDER, LEFT_PINKY, LEFT_INDEX, LEFT_THUMB),
          arm(
              LimbAngle.RIGHT_ELBOW,
              LimbAngle.RIGHT_SHOULDER,
              RIGHT_PINKY,
              RIGHT_INDEX,
              RIGHT_THUMB));

  private static Limb leg(LimbAngle knee, LimbAngle hip, BodyLandmark... foot) {
    return new Limb(
        knee,
        hip,
        BoneKind.THIGH,
        BoneKind.SHIN,
        AngleReading.KNEE,
        AngleReading.HIP,
        List.of(foot));
  }

  private static Limb arm(LimbAngle elbow, LimbAngle shoulder, BodyLandmark... hand) {
    return new Limb(
        elbow,
        shoulder,
        BoneKind.UPPER_ARM,
        BoneKind.FOREARM,
        AngleReading.ELBOW,
        AngleReading.SHOULDER,
        List.of(hand));
  }

  Bone upper() {
    return new Bone(upperKind, root.vertex(), root.last());
  }

  Bone lower() {
    return new Bone(lowerKind, hinge.vertex(), hinge.last());
  }

  /** The other end of the trunk's line, which the upper bone's angle is measured against. */
  BodyLandmark trunkEnd() {
    return root.first();
  }
}
