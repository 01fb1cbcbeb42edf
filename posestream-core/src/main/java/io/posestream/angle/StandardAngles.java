package io.posestream.angle;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmark;
import java.util.List;

/**
 * The angles that are calculated unless others are asked for. Each is between segments of world
 * landmarks; {@code docs/angles.md} draws them.
 *
 * @since 0.1
 */
public final class StandardAngles {
  private static final BodyPoint MID_HIPS =
      BodyPoint.mean(BodyLandmark.LEFT_HIP, BodyLandmark.RIGHT_HIP);
  private static final BodyPoint MID_SHOULDERS =
      BodyPoint.mean(BodyLandmark.LEFT_SHOULDER, BodyLandmark.RIGHT_SHOULDER);
  private static final BodyPoint MID_EARS =
      BodyPoint.mean(BodyLandmark.LEFT_EAR, BodyLandmark.RIGHT_EAR);

  /** Bending of the left elbow; 0° is a straight arm. */
  public static final AngleDefinition LEFT_ELBOW =
      AngleDefinition.joint(
          "leftElbow",
          BodyLandmark.LEFT_SHOULDER,
          BodyLandmark.LEFT_ELBOW,
          BodyLandmark.LEFT_WRIST);

  /** Bending of the right elbow; 0° is a straight arm. */
  public static final AngleDefinition RIGHT_ELBOW =
      AngleDefinition.joint(
          "rightElbow",
          BodyLandmark.RIGHT_SHOULDER,
          BodyLandmark.RIGHT_ELBOW,
          BodyLandmark.RIGHT_WRIST);

  /** Bending of the left knee; 0° is a straight leg. */
  public static final AngleDefinition LEFT_KNEE =
      AngleDefinition.joint(
          "leftKnee", BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_KNEE, BodyLandmark.LEFT_ANKLE);

  /** Bending of the right knee; 0° is a straight leg. */
  public static final AngleDefinition RIGHT_KNEE =
      AngleDefinition.joint(
          "rightKnee", BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_KNEE, BodyLandmark.RIGHT_ANKLE);

  /** Bending of the left hip; 0° is a thigh in line with the trunk. */
  public static final AngleDefinition LEFT_HIP =
      AngleDefinition.joint(
          "leftHip", BodyLandmark.LEFT_SHOULDER, BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_KNEE);

  /** Bending of the right hip; 0° is a thigh in line with the trunk. */
  public static final AngleDefinition RIGHT_HIP =
      AngleDefinition.joint(
          "rightHip", BodyLandmark.RIGHT_SHOULDER, BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_KNEE);

  /** Elevation of the left upper arm from the trunk, in any plane; 0° is a hanging arm. */
  public static final AngleDefinition LEFT_SHOULDER =
      AngleDefinition.joint(
              "leftShoulder",
              BodyLandmark.LEFT_HIP,
              BodyLandmark.LEFT_SHOULDER,
              BodyLandmark.LEFT_ELBOW)
          .withNeutral(NeutralRule.PARALLEL);

  /** Elevation of the right upper arm from the trunk, in any plane; 0° is a hanging arm. */
  public static final AngleDefinition RIGHT_SHOULDER =
      AngleDefinition.joint(
              "rightShoulder",
              BodyLandmark.RIGHT_HIP,
              BodyLandmark.RIGHT_SHOULDER,
              BodyLandmark.RIGHT_ELBOW)
          .withNeutral(NeutralRule.PARALLEL);

  /** The left ankle; 0° is a right angle, dorsiflexion is positive, plantar flexion negative. */
  public static final AngleDefinition LEFT_ANKLE =
      ankle(
          "leftAnkle",
          BodyLandmark.LEFT_ANKLE,
          BodyLandmark.LEFT_KNEE,
          BodyLandmark.LEFT_HEEL,
          BodyLandmark.LEFT_FOOT_INDEX);

  /** The right ankle; 0° is a right angle, dorsiflexion is positive, plantar flexion negative. */
  public static final AngleDefinition RIGHT_ANKLE =
      ankle(
          "rightAnkle",
          BodyLandmark.RIGHT_ANKLE,
          BodyLandmark.RIGHT_KNEE,
          BodyLandmark.RIGHT_HEEL,
          BodyLandmark.RIGHT_FOOT_INDEX);

  /** Bending of the left hand out of the line of the forearm, in any plane. */
  public static final AngleDefinition LEFT_WRIST =
      AngleDefinition.joint(
          "leftWrist",
          BodyPoint.of(BodyLandmark.LEFT_ELBOW),
          BodyPoint.of(BodyLandmark.LEFT_WRIST),
          BodyPoint.mean(BodyLandmark.LEFT_INDEX, BodyLandmark.LEFT_PINKY));

  /** Bending of the right hand out of the line of the forearm, in any plane. */
  public static final AngleDefinition RIGHT_WRIST =
      AngleDefinition.joint(
          "rightWrist",
          BodyPoint.of(BodyLandmark.RIGHT_ELBOW),
          BodyPoint.of(BodyLandmark.RIGHT_WRIST),
          BodyPoint.mean(BodyLandmark.RIGHT_INDEX, BodyLandmark.RIGHT_PINKY));

  /** Inclination of the trunk against the vertical of the picture, to any side. */
  public static final AngleDefinition TRUNK =
      new AngleDefinition(
          "trunk",
          MID_HIPS,
          Segment.between(MID_HIPS, MID_SHOULDERS),
          Segment.up(),
          NeutralRule.PARALLEL);

  /** Inclination of the head against the trunk; 0° is the ears in line with it. */
  public static final AngleDefinition NECK =
      AngleDefinition.joint("neck", MID_HIPS, MID_SHOULDERS, MID_EARS);

  private static final List<AngleDefinition> ALL =
      List.of(
          LEFT_ELBOW,
          RIGHT_ELBOW,
          LEFT_KNEE,
          RIGHT_KNEE,
          LEFT_HIP,
          RIGHT_HIP,
          LEFT_SHOULDER,
          RIGHT_SHOULDER,
          LEFT_ANKLE,
          RIGHT_ANKLE,
          LEFT_WRIST,
          RIGHT_WRIST,
          TRUNK,
          NECK);

  private StandardAngles() {}

  /**
   * Elbow, knee, hip, shoulder, ankle and wrist, left before right, then trunk and neck. The order
   * is that of results.
   */
  public static List<AngleDefinition> all() {
    return ALL;
  }

  private static AngleDefinition ankle(
      String name, Landmark ankle, Landmark knee, Landmark heel, Landmark footIndex) {
    return new AngleDefinition(
        name,
        BodyPoint.of(ankle),
        Segment.between(BodyPoint.of(ankle), BodyPoint.of(knee)),
        Segment.between(BodyPoint.of(heel), BodyPoint.of(footIndex)),
        NeutralRule.PERPENDICULAR);
  }
}
