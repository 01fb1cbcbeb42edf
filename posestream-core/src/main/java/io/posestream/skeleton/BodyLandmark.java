package io.posestream.skeleton;

import java.util.List;

/**
 * The 33 body landmarks in the order of the model. Left and right are the person's own, as they
 * appear in an unmirrored picture.
 *
 * @since 0.1
 */
public enum BodyLandmark implements Landmark {
  NOSE,
  LEFT_EYE_INNER,
  LEFT_EYE,
  LEFT_EYE_OUTER,
  RIGHT_EYE_INNER,
  RIGHT_EYE,
  RIGHT_EYE_OUTER,
  LEFT_EAR,
  RIGHT_EAR,
  MOUTH_LEFT,
  MOUTH_RIGHT,
  LEFT_SHOULDER,
  RIGHT_SHOULDER,
  LEFT_ELBOW,
  RIGHT_ELBOW,
  LEFT_WRIST,
  RIGHT_WRIST,
  LEFT_PINKY,
  RIGHT_PINKY,
  LEFT_INDEX,
  RIGHT_INDEX,
  LEFT_THUMB,
  RIGHT_THUMB,
  LEFT_HIP,
  RIGHT_HIP,
  LEFT_KNEE,
  RIGHT_KNEE,
  LEFT_ANKLE,
  RIGHT_ANKLE,
  LEFT_HEEL,
  RIGHT_HEEL,
  LEFT_FOOT_INDEX,
  RIGHT_FOOT_INDEX;

  private static final List<BodyLandmark> ALL = List.of(values());

  private static final List<BodyLandmark> LIMB_JOINTS =
      List.of(
          LEFT_SHOULDER,
          RIGHT_SHOULDER,
          LEFT_ELBOW,
          RIGHT_ELBOW,
          LEFT_WRIST,
          RIGHT_WRIST,
          LEFT_HIP,
          RIGHT_HIP,
          LEFT_KNEE,
          RIGHT_KNEE,
          LEFT_ANKLE,
          RIGHT_ANKLE);

  /** Number of body landmarks. */
  public static final int COUNT = 33;

  /** All landmarks in model order. */
  public static List<BodyLandmark> all() {
    return ALL;
  }

  /** The joints of arms and legs: shoulders, elbows, wrists, hips, knees and ankles. */
  public static List<BodyLandmark> limbJoints() {
    return LIMB_JOINTS;
  }

  private final String landmarkName = LowerCamel.of(name());

  @Override
  public String landmarkName() {
    return landmarkName;
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // The constants stand in the order of the model.
  public int index() {
    return ordinal();
  }
}
