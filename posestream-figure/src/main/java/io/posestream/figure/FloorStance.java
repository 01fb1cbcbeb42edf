package io.posestream.figure;

import io.posestream.figure.Posture.Arm;
import io.posestream.figure.Posture.Foot;
import io.posestream.figure.Posture.HandShape;
import io.posestream.figure.Posture.Leg;
import io.posestream.skeleton.Side;

/**
 * A posture on the floor: joint angles of trunk and head, but for arms and legs where hands and
 * feet are and to which side elbows and knees bend.
 *
 * @param arms where the wrists are
 * @param legs where the ankles are
 */
record FloorStance(
    Posture.Root root,
    Posture.Trunk trunk,
    Posture.Head head,
    Sides<Reach> arms,
    HandShape hand,
    Sides<Reach> legs,
    Foot foot) {
  /** The shoulder moves with the arm, so the arm is found again from where it then is. */
  private static final int STEPS = 12;

  /**
   * @param target in the scene
   * @param pole to where the hinge goes
   */
  record Reach(Vec target, Vec pole) {
    Reach towards(Reach that, double share) {
      return new Reach(target.towards(that.target, share), pole.towards(that.pole, share));
    }
  }

  /** Between this (0) and {@code that} (1), with the hands of this. */
  FloorStance towards(FloorStance that, double share) {
    return new FloorStance(
        root.towards(that.root, share),
        trunk.towards(that.trunk, share),
        head.towards(that.head, share),
        Sides.of(side -> arms.of(side).towards(that.arms.of(side), share)),
        hand,
        Sides.of(side -> legs.of(side).towards(that.legs.of(side), share)),
        foot.towards(that.foot, share));
  }

  /** The pose of that body, whose limbs end where they should or stretch towards it. */
  FigurePose pose(BodyModel scaled) {
    BodyModel body = scaled.unscaled();
    Leg straight = new Leg(0, 0, 0, 0, foot);
    Posture posture =
        new Posture(
            root, trunk, head, Sides.both(new Arm(30, 45, 0, 30, hand)), Sides.both(straight));
    for (int i = 0; i < STEPS; i++) {
      FigurePose.TrunkBones bones = ForwardKinematics.trunk(posture, body);
      posture =
          new Posture(
              root,
              trunk,
              head,
              Sides.of(side -> arm(bones, body, side)),
              Sides.of(side -> leg(bones, body, side)));
    }
    return ForwardKinematics.poseOf(posture, scaled);
  }

  /** The same with other arms. */
  FloorStance withArms(Sides<Reach> arms, HandShape hand) {
    return new FloorStance(root, trunk, head, arms, hand, legs, foot);
  }

  private Arm arm(FigurePose.TrunkBones bones, BodyModel body, Side side) {
    Vec shoulder = bones.shoulders().of(side);
    Vec line = bones.hips().of(side).minus(shoulder).unit();
    Vec ahead = bones.chest().ahead().unitAcross(line);
    Reach reach = arms.of(side);
    TwoBones arm =
        TwoBones.reaching(
            shoulder, reach.target(), reach.pole(), body.upperArmM(), body.forearmM());
    return new Arm(
        line.angleDegTo(arm.first()),
        azimuthDeg(line, ahead, side, arm.first()),
        rotationDeg(ahead.carried(line, arm.first()), side, arm),
        arm.flexionDeg(),
        hand);
  }

  private Leg leg(FigurePose.TrunkBones bones, BodyModel body, Side side) {
    Vec hip = bones.hips().of(side);
    Vec line = hip.minus(bones.shoulders().of(side)).unit();
    Vec ahead = bones.pelvis().ahead().unitAcross(line);
    Reach reach = legs.of(side);
    TwoBones leg =
        TwoBones.reaching(hip, reach.target(), reach.pole(), body.thighM(), body.shinM());
    return new Leg(
        line.angleDegTo(leg.first()),
        azimuthDeg(line, ahead, side, leg.first()),
        rotationDeg(ahead.carried(line, leg.first()).times(-1), side, leg),
        leg.flexionDeg(),
        foot);
  }

  private static double azimuthDeg(Vec line, Vec ahead, Side side, Vec bone) {
    Vec out = ahead.cross(line).times(Sides.sign(side));
    return Math.toDegrees(Math.atan2(bone.dot(out), bone.dot(ahead)));
  }

  private static double rotationDeg(Vec unturned, Side side, TwoBones bones) {
    return -Sides.sign(side)
        * Math.toDegrees(
            Math.atan2(
                bones.first().dot(unturned.cross(bones.bending())), unturned.dot(bones.bending())));
  }
}
