package io.posestream.figure;

import io.posestream.skeleton.Side;

/**
 * A posture as one would describe it to a dancer: joint angles above the hips, but for the legs
 * only where the feet stand. Knees and hips bend as the feet require.
 */
record Stance(
    Posture.Root root,
    Posture.Trunk trunk,
    Posture.Head head,
    Sides<Posture.Arm> arms,
    Sides<Step> steps) {

  private static final double KNEES_OUT_SHARE = 0.05;

  /**
   * Where a foot is, against the point of the floor under the hips.
   *
   * @param outM outwards
   * @param aheadM in the direction of the heading
   * @param liftM of the ankle, above its height in a level foot on the floor
   */
  record Step(double outM, double aheadM, double liftM, Posture.Foot foot) {
    Step towards(Step that, double share) {
      return new Step(
          Ease.between(outM, that.outM, share),
          Ease.between(aheadM, that.aheadM, share),
          Ease.between(liftM, that.liftM, share),
          foot.towards(that.foot, share));
    }

    Step lifted(double byM) {
      return new Step(outM, aheadM, liftM + byM, foot);
    }
  }

  /** Between this (0) and {@code that} (1). */
  Stance towards(Stance that, double share) {
    return new Stance(
        root.towards(that.root, share),
        trunk.towards(that.trunk, share),
        head.towards(that.head, share),
        Sides.of(side -> arms.of(side).towards(that.arms.of(side), share)),
        Sides.of(side -> steps.of(side).towards(that.steps.of(side), share)));
  }

  /** The same seen in a mirror that stands across the picture's middle. */
  Stance mirrored() {
    Vec hips = root.midHips();
    return new Stance(
        new Posture.Root(new Vec(-hips.x(), hips.y(), hips.z()), -root.headingDeg()),
        new Posture.Trunk(
            trunk.pelvisBowDeg(),
            -trunk.pelvisTurnDeg(),
            trunk.chestBowDeg(),
            -trunk.chestTiltDeg(),
            -trunk.chestTurnDeg()),
        new Posture.Head(head.bowDeg(), -head.tiltDeg(), -head.turnDeg()),
        arms.swapped(),
        steps.swapped());
  }

  /** The pose in which the feet stand where they should, or stretch towards it. */
  FigurePose pose() {
    return pose(BodyModel.STANDARD);
  }

  /** The pose of another body: its hips are as high as its legs are long, its feet the same. */
  FigurePose pose(BodyModel body) {
    BodyModel unscaled = body.unscaled();
    Posture.Root raised = new Posture.Root(hips(unscaled), root.headingDeg());
    Posture unsolved = new Posture(raised, trunk, head, arms, Sides.both(straightLeg()));
    FigurePose.TrunkBones bones = ForwardKinematics.trunk(unsolved, unscaled);
    Sides<Posture.Leg> legs = Sides.of(side -> leg(bones, unscaled, side));
    return ForwardKinematics.poseOf(new Posture(raised, trunk, head, arms, legs), body);
  }

  private Vec hips(BodyModel body) {
    Vec hips = root.midHips();
    double longer = body.legM() / BodyModel.STANDARD.legM() - 1;
    return new Vec(hips.x(), hips.y() + longer * (hips.y() + BodyModel.ANKLE_M), hips.z());
  }

  private static Posture.Leg straightLeg() {
    return new Posture.Leg(0, 0, 0, 0, new Posture.Foot(0, 0));
  }

  /** The leg that stands there, written as the angles of a {@link Swing}. */
  private Posture.Leg leg(FigurePose.TrunkBones trunk, BodyModel body, Side side) {
    Step step = steps.of(side);
    int sign = Sides.sign(side);
    Basis heading = ForwardKinematics.heading(root);
    Vec floor = new Vec(root.midHips().x(), 0, root.midHips().z());
    Vec ankle =
        floor.plus(
            heading.toScene(sign * step.outM(), -BodyModel.ANKLE_M - step.liftM(), -step.aheadM()));
    Vec hip = trunk.hips().of(side);
    Vec line = hip.minus(trunk.shoulders().of(side)).unit();

    Vec pole =
        heading
            .turnedLeft(sign * step.foot().turnOutDeg())
            .ahead()
            .plus(sign * KNEES_OUT_SHARE, heading.left());
    TwoBones bones = TwoBones.reaching(hip, ankle, pole, body.thighM(), body.shinM());
    Vec thigh = bones.first();

    Vec ahead = trunk.pelvis().ahead().unitAcross(line);
    Vec out = ahead.cross(line).times(sign);
    double azimuthDeg = Math.toDegrees(Math.atan2(thigh.dot(out), thigh.dot(ahead)));
    Vec unturned = ahead.carried(line, thigh).times(-1);
    double rotationDeg =
        -sign
            * Math.toDegrees(
                Math.atan2(
                    thigh.dot(unturned.cross(bones.bending())), unturned.dot(bones.bending())));
    return new Posture.Leg(
        line.angleDegTo(thigh), azimuthDeg, rotationDeg, bones.flexionDeg(), step.foot());
  }
}
