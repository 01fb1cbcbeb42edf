package io.posestream.joint;

import static io.posestream.joint.Elevations.CELLS;
import static io.posestream.joint.Elevations.COS;
import static io.posestream.joint.Elevations.SIGN;
import static io.posestream.joint.Elevations.SIN;

import io.posestream.skeleton.Landmarks;

/**
 * One bone as a frame shows it: its direction in the picture, how long it looks, what the network
 * says of its depth, and from these the likelihood of each elevation. Not thread-safe.
 */
final class BoneView {
  /** Standard deviation of a seen joint across the line of sight. */
  private static final double ACROSS_SPREAD_M = 0.018;

  /** Standard deviation of a length, as a share of it. */
  private static final double LENGTH_SPREAD = 0.05;

  /** A joint that lies wrong altogether says no more than 4 standard deviations. */
  private static final double MAX_SQUARE = 16;

  /** The network's depth is weaker evidence than its spread alone says: its errors last. */
  private static final double DEPTH_WEIGHT = 0.5;

  private static final double IMAGE_DEPTH_SLOPE = 0.5;
  private static final double HAND_DEPTH_SLOPE_M = 0.015;

  private final Bone bone;
  private final int[] hand;

  /** Unit vector across the line of sight, along the bone in the picture. */
  final double[] across = new double[3];

  /** Unit vector of the line of sight to the bone's end. */
  final double[] sight = new double[3];

  final double[] logLikelihood = new double[CELLS];

  /** How long the bone looks across the line of sight, in metres. */
  double acrossM;

  /** The network's depth along the line of sight, in metres. */
  double depthM;

  /** Of the less visible end. */
  double visibility;

  BoneView(Bone bone, int[] hand) {
    this.bone = bone;
    this.hand = hand;
  }

  BoneKind kind() {
    return bone.kind();
  }

  /**
   * Takes in a frame.
   *
   * @param lengthM the bone's length as far as it is known
   */
  void see(Landmarks image, Landmarks world, CameraPoints points, double lengthM) {
    int begin = bone.begin().index();
    int end = bone.end().index();
    visibility = Math.min(image.visibility(begin), image.visibility(end));
    measure(world, points.xyz, begin, end);
    double imageDepth = (image.z(end) - image.z(begin)) / (points.pxPerM * lengthM);
    double sign =
        bone.kind().imageDepthWeight
            * Math.tanh((imageDepth - bone.kind().imageDepthBias) / IMAGE_DEPTH_SLOPE);
    if (hand.length > 0) {
      sign += Math.tanh((handDepthM(world, end) + HAND_DEPTH_SLOPE_M) / HAND_DEPTH_SLOPE_M);
    }
    weigh(lengthM, sign);
  }

  private void measure(Landmarks world, double[] points, int begin, int end) {
    int b = 3 * begin;
    int e = 3 * end;
    double range = norm(points[e], points[e + 1], points[e + 2]);
    sight[0] = points[e] / range;
    sight[1] = points[e + 1] / range;
    sight[2] = points[e + 2] / range;
    double along = sight[0] * points[b] + sight[1] * points[b + 1] + sight[2] * points[b + 2];
    for (int i = 0; i < 3; i++) {
      across[i] = along * sight[i] - points[b + i];
    }
    acrossM = norm(across[0], across[1], across[2]);
    double scale = 1 / Math.max(acrossM, 1e-9);
    for (int i = 0; i < 3; i++) {
      across[i] *= scale;
    }
    depthM =
        sight[0] * (world.x(end) - world.x(begin))
            + sight[1] * (world.y(end) - world.y(begin))
            + sight[2] * (world.z(end) - world.z(begin));
  }

  private double handDepthM(Landmarks world, int wrist) {
    double z = 0;
    for (int landmark : hand) {
      z += world.z(landmark);
    }
    return z / hand.length - world.z(wrist);
  }

  private void weigh(double lengthM, double sign) {
    BoneKind kind = bone.kind();
    double pointM = ACROSS_SPREAD_M * (1 + 2 * (1 - visibility));
    double spreadM = kind.depthSpread * lengthM;
    for (int i = 0; i < CELLS; i++) {
      double looksM = lengthM * COS[i];
      double lengthErrorM = LENGTH_SPREAD * looksM;
      double variance = 2 * pointM * pointM + lengthErrorM * lengthErrorM;
      double missM = acrossM - looksM;
      double length =
          -0.5 * Math.log(variance) - 0.5 * Math.min(missM * missM / variance, MAX_SQUARE);
      double deepM = kind.depthGain * lengthM * SIN[i];
      double depth =
          Math.log(
              (1 - kind.signErrorRate) * studentT((depthM - deepM) / spreadM)
                  + kind.signErrorRate * studentT((depthM + deepM) / spreadM));
      double evidence = -Math.log1p(Math.exp(-2 * sign * SIGN[i]));
      logLikelihood[i] = length + DEPTH_WEIGHT * (depth + evidence);
    }
  }

  /** Student's t of four degrees of freedom, not normalised: heavy tails for a network's misses. */
  static double studentT(double x) {
    double square = 1 + x * x / 4;
    return 1 / (square * square * Math.sqrt(square));
  }

  private static double norm(double x, double y, double z) {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
