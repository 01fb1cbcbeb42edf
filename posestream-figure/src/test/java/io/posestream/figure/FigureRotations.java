package io.posestream.figure;

import io.posestream.rig.Quaternion;
import io.posestream.skeleton.Side;

/** How the bones of the drawn person are turned against the T-pose, from its own axes. */
final class FigureRotations {
  private FigureRotations() {}

  static Quaternion of(Basis axes) {
    return ofAxes(axes.left(), axes.down(), axes.back());
  }

  static Quaternion thigh(FigurePose pose, Side side) {
    FigurePose.LegBones leg = pose.leg(side);
    return hinged(leg.hinge().times(-Sides.sign(side)), leg.knee().minus(leg.hip()).unit());
  }

  static Quaternion shin(FigurePose pose, Side side) {
    FigurePose.LegBones leg = pose.leg(side);
    return hinged(leg.hinge().times(-Sides.sign(side)), leg.ankle().minus(leg.knee()).unit());
  }

  private static Quaternion hinged(Vec left, Vec down) {
    return ofAxes(left, down, left.cross(down));
  }

  static Quaternion upperArm(FigurePose pose, Side side) {
    FigurePose.ArmBones arm = pose.arm(side);
    Vec left = arm.elbow().minus(arm.shoulder()).unit().times(Sides.sign(side));
    return ofAxes(left, arm.hinge(), left.cross(arm.hinge()));
  }

  static Quaternion hand(FigurePose pose, Side side) {
    HandBones hand = pose.arm(side).hand();
    Vec left = hand.along().times(Sides.sign(side));
    Vec back = hand.thumbwards().times(-1);
    return ofAxes(left, back.cross(left), back);
  }

  /** From a rotation matrix, whose columns these are, by its half-angle form. */
  private static Quaternion ofAxes(Vec left, Vec down, Vec back) {
    double w = Math.sqrt(Math.max(0, 1 + left.x() + down.y() + back.z())) / 2;
    double x = Math.sqrt(Math.max(0, 1 + left.x() - down.y() - back.z())) / 2;
    double y = Math.sqrt(Math.max(0, 1 - left.x() + down.y() - back.z())) / 2;
    double z = Math.sqrt(Math.max(0, 1 - left.x() - down.y() + back.z())) / 2;
    return new Quaternion(
        Math.copySign(x, down.z() - back.y()),
        Math.copySign(y, back.x() - left.z()),
        Math.copySign(z, left.y() - down.x()),
        w);
  }
}
