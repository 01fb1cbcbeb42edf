package io.posestream.advice;

import io.posestream.joint.LimbAngle;

/**
 * Why one camera measures a joint badly from where it stands. A segment that points at the camera
 * looks short, and its depth is what the networks know least.
 *
 * @since 0.1
 */
public enum ViewProblem {
  /** The trunk points towards or away from the camera. */
  TRUNK_ALONG_AXIS("The trunk points towards or away from the camera."),
  /** The upper arm points towards or away from the camera. */
  UPPER_ARM_ALONG_AXIS("The upper arm points towards or away from the camera."),
  /** The forearm points towards or away from the camera. */
  FOREARM_ALONG_AXIS("The forearm points towards or away from the camera."),
  /** The thigh points towards or away from the camera. */
  THIGH_ALONG_AXIS("The thigh points towards or away from the camera."),
  /** The shin points towards or away from the camera. */
  SHIN_ALONG_AXIS("The shin points towards or away from the camera."),
  /** The plane in which the joint bends contains the line of sight, as a knee's from the front. */
  BENDS_TOWARDS_CAMERA("The joint bends towards or away from the camera.");

  private final String text;

  ViewProblem(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Of the segment from the joint to {@link LimbAngle#first}. */
  static ViewProblem ofFirst(LimbAngle angle) {
    return switch (angle) {
      case LEFT_KNEE, RIGHT_KNEE -> THIGH_ALONG_AXIS;
      case LEFT_ELBOW, RIGHT_ELBOW -> UPPER_ARM_ALONG_AXIS;
      case LEFT_HIP, RIGHT_HIP, LEFT_SHOULDER, RIGHT_SHOULDER -> TRUNK_ALONG_AXIS;
    };
  }

  /** Of the segment from the joint to {@link LimbAngle#last}. */
  static ViewProblem ofLast(LimbAngle angle) {
    return switch (angle) {
      case LEFT_KNEE, RIGHT_KNEE -> SHIN_ALONG_AXIS;
      case LEFT_ELBOW, RIGHT_ELBOW -> FOREARM_ALONG_AXIS;
      case LEFT_HIP, RIGHT_HIP -> THIGH_ALONG_AXIS;
      case LEFT_SHOULDER, RIGHT_SHOULDER -> UPPER_ARM_ALONG_AXIS;
    };
  }
}
