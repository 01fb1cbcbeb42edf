package io.posestream.advice;

import static io.posestream.skeleton.BodyLandmark.LEFT_HIP;
import static io.posestream.skeleton.BodyLandmark.LEFT_SHOULDER;
import static io.posestream.skeleton.BodyLandmark.RIGHT_HIP;
import static io.posestream.skeleton.BodyLandmark.RIGHT_SHOULDER;

import io.posestream.skeleton.Landmarks;

/** Where a person's own left and front are in the axes of the camera. Not thread-safe. */
final class TrunkFrame {
  private final double[] up = new double[3];

  /** Unit vector to the person's left. */
  final double[] left = new double[3];

  /** Unit vector to where the person's chest faces. */
  final double[] front = new double[3];

  /** Takes in joints in metres; vectors of a trunk without extent are NaN or 0. */
  void see(Landmarks joints) {
    for (int axis = 0; axis < 3; axis++) {
      double leftHip = Vectors.component(joints, LEFT_HIP, axis);
      double rightHip = Vectors.component(joints, RIGHT_HIP, axis);
      double leftShoulder = Vectors.component(joints, LEFT_SHOULDER, axis);
      double rightShoulder = Vectors.component(joints, RIGHT_SHOULDER, axis);
      left[axis] = leftHip - rightHip + leftShoulder - rightShoulder;
      up[axis] = leftShoulder + rightShoulder - leftHip - rightHip;
    }
    Vectors.cross(left, up, front);
    Vectors.normalize(left);
    Vectors.normalize(front);
  }
}
