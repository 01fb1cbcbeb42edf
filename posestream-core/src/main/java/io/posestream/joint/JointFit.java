package io.posestream.joint;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a {@link JointFitter} makes of one frame: joints, and the angles that it measures better
 * than from the joints' mean places. Immutable.
 *
 * @since 0.1
 */
public final class JointFit {
  private static final float[] NONE = new float[LimbAngle.values().length];

  static {
    Arrays.fill(NONE, Float.NaN);
  }

  private final FittedJoints joints;
  private final float[] interiorDeg;
  private final float[] aboutDeg;

  private JointFit(FittedJoints joints, float[] interiorDeg, float[] aboutDeg) {
    this.joints = Objects.requireNonNull(joints, "joints");
    this.interiorDeg = interiorDeg;
    this.aboutDeg = aboutDeg;
  }

  /** Joints without angles of their own. */
  public static JointFit of(FittedJoints joints) {
    return new JointFit(joints, NONE, NONE);
  }

  /** Joints with angles by the indices of {@link LimbAngle}; the arrays are the fit's own then. */
  static JointFit of(FittedJoints joints, float[] interiorDeg, float[] aboutDeg) {
    return new JointFit(joints, interiorDeg, aboutDeg);
  }

  /** Where the joints are. */
  public FittedJoints joints() {
    return joints;
  }

  /** The angle between the segments in degrees, 0..180; NaN where it follows from the joints. */
  public float interiorDeg(LimbAngle angle) {
    return interiorDeg[angle.index()];
  }

  /** Half-width in degrees of the interval "about ±"; NaN where nothing is known of it. */
  public float aboutDeg(LimbAngle angle) {
    return aboutDeg[angle.index()];
  }
}
