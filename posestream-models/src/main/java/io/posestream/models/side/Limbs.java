package io.posestream.models.side;

import static io.posestream.skeleton.BodyLandmark.*;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;

/**
 * Limbs whose labels can be exchanged while those of the trunk are right. Immutable.
 *
 * @param root where the left limb begins at the trunk
 * @param joints the left limb's joints that movement is measured by, the first one next to the root
 * @param all the landmarks of the left limb
 */
record Limbs(BodyLandmark root, List<BodyLandmark> joints, List<BodyLandmark> all) {
  /** Everything below the shoulders. */
  static final Limbs ARMS =
      new Limbs(
          LEFT_SHOULDER,
          List.of(LEFT_ELBOW, LEFT_WRIST),
          List.of(LEFT_ELBOW, LEFT_WRIST, LEFT_PINKY, LEFT_INDEX, LEFT_THUMB));

  /** Everything below the hips. */
  static final Limbs LEGS =
      new Limbs(
          LEFT_HIP,
          List.of(LEFT_KNEE, LEFT_ANKLE),
          List.of(LEFT_KNEE, LEFT_ANKLE, LEFT_HEEL, LEFT_FOOT_INDEX));

  private static final double PER_E_FOLD = 4;

  /** Whether a landmark of either side belongs to these limbs. */
  boolean contain(int landmark) {
    return all.stream()
        .anyMatch(
            left -> left.index() == landmark || SideExchange.counterpart(left.index()) == landmark);
  }

  /**
   * Whether the first bones begin at the trunk's own side, −1 to 1: the logarithm of how much
   * longer they would be, joined crosswise.
   */
  double attachment(Landmarks world) {
    int rootL = root.index();
    int rootR = SideExchange.counterpart(rootL);
    int jointL = joints.get(0).index();
    int jointR = SideExchange.counterpart(jointL);
    double straight = lengthM(world, rootL, jointL) + lengthM(world, rootR, jointR);
    double crosswise = lengthM(world, rootL, jointR) + lengthM(world, rootR, jointL);
    double logRatio = straight > 0 && crosswise > 0 ? Math.log(crosswise / straight) : 0;
    return Math.max(-1, Math.min(1, PER_E_FOLD * logRatio));
  }

  private static double lengthM(Landmarks world, int from, int to) {
    double across = Math.hypot(world.x(to) - world.x(from), world.y(to) - world.y(from));
    return Math.hypot(across, world.z(to) - world.z(from));
  }
}
