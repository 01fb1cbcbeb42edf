package io.posestream.figure;

/**
 * Size of the drawn person, 1.74 m tall. All in metres; landmarks lie where the model was taught to
 * put them: joint centres for limbs, the skin for the face, the sole's edge for the feet.
 */
final class BodyModel {
  static final double HIP_HALF_M = 0.105;
  static final double WAIST_M = 0.13;
  static final double CHEST_M = 0.365;
  static final double SHOULDER_HALF_M = 0.172;
  static final double UPPER_ARM_M = 0.275;
  static final double FOREARM_M = 0.245;
  static final double THIGH_M = 0.415;
  static final double SHIN_M = 0.405;
  static final double ANKLE_M = 0.100;

  /** From the middle of the shoulders to the base of the neck. */
  static final double NECK_BASE_M = 0.035;

  /** From the base of the neck to the height of the ears. */
  static final double NECK_M = 0.155;

  /** An arm raised above the head takes the shoulder with it, up and inwards. */
  static final double SHRUG_UP_M = 0.045;

  static final double SHRUG_IN_M = 0.022;
  static final double SHRUG_FROM_DEG = 60;
  static final double SHRUG_TO_DEG = 170;

  /** Landmarks of the face from the middle between the ears: left, down, back. */
  static final Vec NOSE = new Vec(0, 0.022, -0.112);

  static final Vec EYE_INNER = new Vec(0.017, -0.018, -0.085);
  static final Vec EYE = new Vec(0.031, -0.018, -0.083);
  static final Vec EYE_OUTER = new Vec(0.045, -0.018, -0.074);
  static final Vec EAR = new Vec(0.076, 0.002, 0.004);
  static final Vec MOUTH = new Vec(0.026, 0.057, -0.082);

  /** Landmarks of the foot from the ankle, down and back when it stands level. */
  static final Vec HEEL = new Vec(0, 0.058, 0.050);

  static final Vec FOOT_INDEX = new Vec(-0.012, 0.070, -0.152);

  private BodyModel() {}
}
