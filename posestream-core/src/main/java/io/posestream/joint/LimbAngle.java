package io.posestream.joint;

import io.posestream.skeleton.BodyLandmark;

/**
 * The angles that a fit measures by itself: between the two bones of a limb, and between a limb's
 * upper bone and the trunk.
 *
 * @since 0.1
 */
public enum LimbAngle {
  /** Between left thigh and shin. */
  LEFT_KNEE(0, BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_KNEE, BodyLandmark.LEFT_ANKLE),
  /** Between right thigh and shin. */
  RIGHT_KNEE(1, BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_KNEE, BodyLandmark.RIGHT_ANKLE),
  /** Between left upper arm and forearm. */
  LEFT_ELBOW(2, BodyLandmark.LEFT_SHOULDER, BodyLandmark.LEFT_ELBOW, BodyLandmark.LEFT_WRIST),
  /** Between right upper arm and forearm. */
  RIGHT_ELBOW(3, BodyLandmark.RIGHT_SHOULDER, BodyLandmark.RIGHT_ELBOW, BodyLandmark.RIGHT_WRIST),
  /** Between trunk and left thigh. */
  LEFT_HIP(4, BodyLandmark.LEFT_SHOULDER, BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_KNEE),
  /** Between trunk and right thigh. */
  RIGHT_HIP(5, BodyLandmark.RIGHT_SHOULDER, BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_KNEE),
  /** Between trunk and left upper arm. */
  LEFT_SHOULDER(6, BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_SHOULDER, BodyLandmark.LEFT_ELBOW),
  /** Between trunk and right upper arm. */
  RIGHT_SHOULDER(7, BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_SHOULDER, BodyLandmark.RIGHT_ELBOW);

  private final int index;
  private final BodyLandmark first;
  private final BodyLandmark vertex;
  private final BodyLandmark last;

  LimbAngle(int index, BodyLandmark first, BodyLandmark vertex, BodyLandmark last) {
    this.index = index;
    this.first = first;
    this.vertex = vertex;
    this.last = last;
  }

  /** Where it stands among all. */
  int index() {
    return index;
  }

  /** The landmark on the trunk, or nearest to it. */
  public BodyLandmark first() {
    return first;
  }

  /** The landmark in which the angle is measured. */
  public BodyLandmark vertex() {
    return vertex;
  }

  /** The landmark at the other end. */
  public BodyLandmark last() {
    return last;
  }
}
