package io.posestream.advice;

import io.posestream.joint.LimbAngle;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;

/** How one frame shows the two segments of one joint. Not thread-safe. */
final class JointView {
  /** A limb straighter than this spans no plane but noise: interior angles above 160°. */
  private static final double STRAIGHT = Math.cos(Math.toRadians(160));

  /** Nor do segments that lie together, as those of a hanging arm: below 40°. */
  private static final double FOLDED = Math.cos(Math.toRadians(40));

  private final LimbAngle angle;
  private final double[] first = new double[3];
  private final double[] last = new double[3];
  private final double[] normal = new double[3];
  private final double[] sight = new double[3];

  /** Sine of the angle between the picture's plane at the joint and the first segment. */
  double firstElevation;

  /** The same of the last segment. */
  double lastElevation;

  /** Whether the segments span a plane. */
  boolean bent;

  /** How squarely the plane of the segments is seen from the camera: 0 edge on, 1 full. */
  double squareFromCamera;

  /** The same from the person's left or right. */
  double squareFromSide;

  /** The same from the person's front or back. */
  double squareFromFront;

  /** Cosine between where the chest faces and the direction to the camera. */
  double facing;

  JointView(LimbAngle angle) {
    this.angle = angle;
  }

  /**
   * Takes in a frame.
   *
   * @param image image landmarks in pixels
   * @param joints joints in metres, axes of the camera
   */
  void see(Landmarks image, Landmarks joints, PictureView view, TrunkFrame trunk) {
    sight[0] = (image.x(angle.vertex()) - view.widthPx() / 2.0) / view.focalPx();
    sight[1] = (image.y(angle.vertex()) - view.heightPx() / 2.0) / view.focalPx();
    sight[2] = 1;
    Vectors.normalize(sight);
    Vectors.direction(joints, angle.vertex(), angle.first(), first);
    Vectors.direction(joints, angle.vertex(), angle.last(), last);
    firstElevation = Math.abs(Vectors.dot(first, sight));
    lastElevation = Math.abs(Vectors.dot(last, sight));
    Vectors.cross(first, last, normal);
    double cos = Vectors.dot(first, last);
    bent = cos >= STRAIGHT && cos <= FOLDED;
    Vectors.normalize(normal);
    squareFromCamera = squareFrom(sight);
    squareFromSide = squareFrom(trunk.left);
    squareFromFront = squareFrom(trunk.front);
    facing = -Vectors.dot(trunk.front, sight);
  }

  /** Of a straight limb: how far it is from pointing along the direction. */
  private double squareFrom(double[] direction) {
    if (bent) {
      return Math.abs(Vectors.dot(normal, direction));
    }
    double along = Vectors.dot(last, direction);
    return Math.sqrt(Math.max(0, 1 - along * along));
  }

  /** Whether every number of the frame is one. */
  boolean isKnown() {
    return Double.isFinite(
        firstElevation
            + lastElevation
            + squareFromCamera
            + squareFromSide
            + squareFromFront
            + facing);
  }
}
