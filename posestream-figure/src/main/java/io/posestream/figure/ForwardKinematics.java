package io.posestream.figure;

import io.posestream.figure.FigurePose.ArmBones;
import io.posestream.figure.FigurePose.LegBones;
import io.posestream.figure.FigurePose.TrunkBones;
import io.posestream.skeleton.Side;

/**
 * From joint angles to joint positions.
 *
 * <p>Shoulders and hips are turned in polar coordinates about the line that the angle is measured
 * against (shoulder–hip), elbows and knees about a hinge, so that each {@link FigureAngle} of the
 * result equals the one of the posture.
 */
final class ForwardKinematics {
  private ForwardKinematics() {}

  /** The pose of a body; all its bones at scale 1. */
  static FigurePose poseOf(Posture posture, BodyModel scaled) {
    BodyModel body = scaled.unscaled();
    TrunkBones trunk = trunk(posture, body);
    Basis heading = heading(posture.root());
    return new FigurePose(
        posture,
        scaled,
        trunk,
        Sides.of(side -> arm(trunk, body, side, posture.arms().of(side))),
        Sides.of(side -> leg(trunk, body, heading, side, posture.legs().of(side))));
  }

  static Basis heading(Posture.Root root) {
    return Basis.FACING_CAMERA.turnedLeft(root.headingDeg());
  }

  static TrunkBones trunk(Posture posture, BodyModel body) {
    Posture.Trunk trunk = posture.trunk();
    Basis heading = heading(posture.root());
    Basis pelvis = heading.turnedLeft(trunk.pelvisTurnDeg()).bowed(trunk.pelvisBowDeg());
    Basis chest =
        heading
            .turnedLeft(trunk.chestTurnDeg())
            .bowed(trunk.chestBowDeg())
            .tiltedLeft(trunk.chestTiltDeg());
    Posture.Head turn = posture.head();
    Basis head = heading.turnedLeft(turn.turnDeg()).bowed(turn.bowDeg()).tiltedLeft(turn.tiltDeg());
    Vec midHips = posture.root().midHips();
    Vec waist = midHips.plus(BodyModel.WAIST_M, pelvis.up());
    Vec midShoulders = waist.plus(BodyModel.CHEST_M, chest.up());
    Vec neckBase = midShoulders.plus(BodyModel.NECK_BASE_M, chest.up());
    Basis neck = chest.towards(head, 0.5);
    Vec midEars = neckBase.plus(neck.toScene(0, -BodyModel.NECK_M, -0.025));
    return new TrunkBones(
        pelvis,
        chest,
        head,
        midHips,
        waist,
        neckBase,
        midEars,
        Sides.of(side -> midHips.plus(Sides.sign(side) * body.hipHalfM(), pelvis.left())),
        Sides.of(side -> shoulder(midShoulders, body, chest, side, posture.arms().of(side))));
  }

  private static Vec shoulder(
      Vec midShoulders, BodyModel body, Basis chest, Side side, Posture.Arm arm) {
    double shrug =
        Ease.smooth(
            (arm.elevationDeg() - BodyModel.SHRUG_FROM_DEG)
                / (BodyModel.SHRUG_TO_DEG - BodyModel.SHRUG_FROM_DEG));
    double outM = body.shoulderHalfM() - shrug * BodyModel.SHRUG_IN_M;
    return midShoulders.plus(
        chest.toScene(Sides.sign(side) * outM, -shrug * BodyModel.SHRUG_UP_M, 0));
  }

  private static ArmBones arm(TrunkBones trunk, BodyModel body, Side side, Posture.Arm arm) {
    Vec shoulder = trunk.shoulders().of(side);
    Vec trunkLine = trunk.hips().of(side).minus(shoulder).unit();
    Swing swing = Swing.of(trunkLine, trunk.chest(), side, arm.elevationDeg(), arm.azimuthDeg());
    int sign = Sides.sign(side);
    Vec upper = swing.direction();
    Vec bending = swing.ahead().turned(upper, -sign * arm.rotationDeg());
    Vec forearm = Swing.hinged(upper, bending, arm.elbowDeg());
    Vec thumbwards = Swing.hinged(bending, upper.times(-1), arm.elbowDeg());
    Vec elbow = shoulder.plus(body.upperArmM(), upper);
    Vec wrist = elbow.plus(body.forearmM(), forearm);
    Vec hinge = upper.cross(bending).times(sign);
    return new ArmBones(
        shoulder, elbow, wrist, hinge, HandBones.of(wrist, forearm, thumbwards, side, arm.hand()));
  }

  private static LegBones leg(
      TrunkBones trunk, BodyModel body, Basis heading, Side side, Posture.Leg leg) {
    Vec hip = trunk.hips().of(side);
    Vec trunkLine = hip.minus(trunk.shoulders().of(side)).unit();
    Swing swing = Swing.of(trunkLine, trunk.pelvis(), side, leg.hipDeg(), leg.azimuthDeg());
    int sign = Sides.sign(side);
    Vec thigh = swing.direction();
    Vec bending = swing.ahead().times(-1).turned(thigh, -sign * leg.rotationDeg());
    Vec shin = Swing.hinged(thigh, bending, leg.kneeDeg());
    Vec knee = hip.plus(body.thighM(), thigh);
    Vec ankle = knee.plus(body.shinM(), shin);
    Basis foot = heading.turnedLeft(sign * leg.foot().turnOutDeg()).bowed(-leg.foot().pitchDeg());
    return new LegBones(hip, knee, ankle, thigh.cross(bending).times(-sign), foot);
  }
}
