package io.posestream.figure;

/**
 * Size of the drawn person, in metres; landmarks lie where the model was taught to put them: joint
 * centres for limbs, the skin for the face, the sole's edge for the feet. Trunk height, head, hands
 * and feet follow the scale. Immutable.
 *
 * @param scale of the whole body, 0.5..1.3; 1 has the head and trunk of somebody 1.74 m tall
 * @param hipHalfM from the middle of the hips to a hip joint
 * @param shoulderHalfM from the middle of the shoulders to a shoulder joint of a hanging arm
 * @param upperArmM shoulder to elbow
 * @param forearmM elbow to wrist
 * @param thighM hip to knee
 * @param shinM knee to ankle
 */
public record BodyModel(
    double scale,
    double hipHalfM,
    double shoulderHalfM,
    double upperArmM,
    double forearmM,
    double thighM,
    double shinM) {
  /** The usual person, 1.74 m tall. */
  public static final BodyModel STANDARD =
      new BodyModel(1, 0.105, 0.172, 0.275, 0.245, 0.415, 0.405);

  /** Broad shoulders, narrow hips, long arms and shins, short thighs. */
  public static final BodyModel BROAD_SHOULDERED =
      STANDARD
          .withLegs(0.40, 0.425)
          .withArms(0.285, 0.262)
          .withShoulders(1.06 * STANDARD.shoulderHalfM)
          .withHips(0.93 * STANDARD.hipHalfM);

  private static final double MIN_SCALE = 0.5;
  private static final double MAX_SCALE = 1.3;

  /** How far a length may lie from the standard body's at the same scale. */
  private static final double TOLERANCE = 0.15;

  private static final double ROUNDING = 1e-9;

  /** What all bodies have in common, at scale 1. */
  static final double WAIST_M = 0.13;

  static final double CHEST_M = 0.365;
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

  /**
   * @throws IllegalArgumentException if the scale is out of range, or a length is more than 15 %
   *     shorter or longer than the standard body's at that scale
   */
  public BodyModel {
    if (!(scale >= MIN_SCALE && scale <= MAX_SCALE)) {
      throw new IllegalArgumentException(
          "scale must lie in " + MIN_SCALE + ".." + MAX_SCALE + ": " + scale);
    }
    near("hipHalfM", hipHalfM, 0.105 * scale);
    near("shoulderHalfM", shoulderHalfM, 0.172 * scale);
    near("upperArmM", upperArmM, 0.275 * scale);
    near("forearmM", forearmM, 0.245 * scale);
    near("thighM", thighM, 0.415 * scale);
    near("shinM", shinM, 0.405 * scale);
  }

  private static void near(String name, double valueM, double usualM) {
    if (!(Math.abs(valueM / usualM - 1) <= TOLERANCE + ROUNDING)) {
      throw new IllegalArgumentException(
          name + " must lie within 15 % of " + usualM + ": " + valueM);
    }
  }

  /** The same body with other legs. */
  public BodyModel withLegs(double newThighM, double newShinM) {
    return new BodyModel(scale, hipHalfM, shoulderHalfM, upperArmM, forearmM, newThighM, newShinM);
  }

  /** The same body with other arms. */
  public BodyModel withArms(double newUpperArmM, double newForearmM) {
    return new BodyModel(scale, hipHalfM, shoulderHalfM, newUpperArmM, newForearmM, thighM, shinM);
  }

  /** The same body with other shoulders, given by half their width. */
  public BodyModel withShoulders(double newShoulderHalfM) {
    return new BodyModel(scale, hipHalfM, newShoulderHalfM, upperArmM, forearmM, thighM, shinM);
  }

  /** The same body with other hips, given by half their width. */
  public BodyModel withHips(double newHipHalfM) {
    return new BodyModel(scale, newHipHalfM, shoulderHalfM, upperArmM, forearmM, thighM, shinM);
  }

  /**
   * The same body larger or smaller as a whole.
   *
   * @param factor on every length and on the scale
   * @throws IllegalArgumentException if the new scale is outside of 0.5..1.3
   */
  public BodyModel scaled(double factor) {
    return new BodyModel(
        scale * factor,
        hipHalfM * factor,
        shoulderHalfM * factor,
        upperArmM * factor,
        forearmM * factor,
        thighM * factor,
        shinM * factor);
  }

  /** The same proportions at scale 1, in which kinematics and drawing reckon. */
  BodyModel unscaled() {
    return scaled(1 / scale);
  }

  double legM() {
    return thighM + shinM;
  }
}
