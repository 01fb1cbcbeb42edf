package io.posestream.angle;

import static io.posestream.pose.PoseLandmark.LEFT_ANKLE;
import static io.posestream.pose.PoseLandmark.LEFT_EAR;
import static io.posestream.pose.PoseLandmark.LEFT_ELBOW;
import static io.posestream.pose.PoseLandmark.LEFT_FOOT_INDEX;
import static io.posestream.pose.PoseLandmark.LEFT_HEEL;
import static io.posestream.pose.PoseLandmark.LEFT_HIP;
import static io.posestream.pose.PoseLandmark.LEFT_INDEX;
import static io.posestream.pose.PoseLandmark.LEFT_KNEE;
import static io.posestream.pose.PoseLandmark.LEFT_PINKY;
import static io.posestream.pose.PoseLandmark.LEFT_SHOULDER;
import static io.posestream.pose.PoseLandmark.LEFT_WRIST;
import static io.posestream.pose.PoseLandmark.RIGHT_ANKLE;
import static io.posestream.pose.PoseLandmark.RIGHT_EAR;
import static io.posestream.pose.PoseLandmark.RIGHT_ELBOW;
import static io.posestream.pose.PoseLandmark.RIGHT_FOOT_INDEX;
import static io.posestream.pose.PoseLandmark.RIGHT_HEEL;
import static io.posestream.pose.PoseLandmark.RIGHT_HIP;
import static io.posestream.pose.PoseLandmark.RIGHT_INDEX;
import static io.posestream.pose.PoseLandmark.RIGHT_KNEE;
import static io.posestream.pose.PoseLandmark.RIGHT_PINKY;
import static io.posestream.pose.PoseLandmark.RIGHT_SHOULDER;
import static io.posestream.pose.PoseLandmark.RIGHT_WRIST;

import io.posestream.pose.PoseLandmark;
import java.util.List;

/** The table of standard angles. */
final class StandardAngles {
  private static final BodyPoint MID_HIPS = BodyPoint.mean(LEFT_HIP, RIGHT_HIP);
  private static final BodyPoint MID_SHOULDERS = BodyPoint.mean(LEFT_SHOULDER, RIGHT_SHOULDER);
  private static final BodyPoint MID_EARS = BodyPoint.mean(LEFT_EAR, RIGHT_EAR);

  static final List<AngleDefinition> ALL =
      List.of(
          AngleDefinition.joint("leftElbow", LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST),
          AngleDefinition.joint("rightElbow", RIGHT_SHOULDER, RIGHT_ELBOW, RIGHT_WRIST),
          AngleDefinition.joint("leftKnee", LEFT_HIP, LEFT_KNEE, LEFT_ANKLE),
          AngleDefinition.joint("rightKnee", RIGHT_HIP, RIGHT_KNEE, RIGHT_ANKLE),
          AngleDefinition.joint("leftHip", LEFT_SHOULDER, LEFT_HIP, LEFT_KNEE),
          AngleDefinition.joint("rightHip", RIGHT_SHOULDER, RIGHT_HIP, RIGHT_KNEE),
          shoulder("leftShoulder", LEFT_HIP, LEFT_SHOULDER, LEFT_ELBOW),
          shoulder("rightShoulder", RIGHT_HIP, RIGHT_SHOULDER, RIGHT_ELBOW),
          ankle("leftAnkle", LEFT_ANKLE, LEFT_KNEE, LEFT_HEEL, LEFT_FOOT_INDEX),
          ankle("rightAnkle", RIGHT_ANKLE, RIGHT_KNEE, RIGHT_HEEL, RIGHT_FOOT_INDEX),
          wrist("leftWrist", LEFT_ELBOW, LEFT_WRIST, BodyPoint.mean(LEFT_INDEX, LEFT_PINKY)),
          wrist("rightWrist", RIGHT_ELBOW, RIGHT_WRIST, BodyPoint.mean(RIGHT_INDEX, RIGHT_PINKY)),
          trunk(),
          AngleDefinition.joint("neck", MID_HIPS, MID_SHOULDERS, MID_EARS));

  private StandardAngles() {}

  /** Elevation of the upper arm from the trunk, in whatever plane. */
  private static AngleDefinition shoulder(
      String name, PoseLandmark hip, PoseLandmark shoulder, PoseLandmark elbow) {
    return AngleDefinition.joint(name, hip, shoulder, elbow).withNeutral(NeutralRule.PARALLEL);
  }

  /** Dorsiflexion is positive, plantar flexion negative. */
  private static AngleDefinition ankle(
      String name,
      PoseLandmark ankle,
      PoseLandmark knee,
      PoseLandmark heel,
      PoseLandmark footIndex) {
    return new AngleDefinition(
        name,
        BodyPoint.of(ankle),
        Segment.between(BodyPoint.of(ankle), BodyPoint.of(knee)),
        Segment.between(BodyPoint.of(heel), BodyPoint.of(footIndex)),
        NeutralRule.PERPENDICULAR);
  }

  /** Bending of the hand out of the line of the forearm, in whatever plane. */
  private static AngleDefinition wrist(
      String name, PoseLandmark elbow, PoseLandmark wrist, BodyPoint hand) {
    return AngleDefinition.joint(name, BodyPoint.of(elbow), BodyPoint.of(wrist), hand);
  }

  /** Inclination against the vertical of the picture, to whatever side. */
  private static AngleDefinition trunk() {
    return new AngleDefinition(
        "trunk",
        MID_HIPS,
        Segment.between(MID_HIPS, MID_SHOULDERS),
        Segment.up(),
        NeutralRule.PARALLEL);
  }
}
