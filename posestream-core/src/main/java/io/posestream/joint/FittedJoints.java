package io.posestream.joint;

import io.posestream.skeleton.Landmarks;
import java.util.Objects;

/**
 * Joints of one body as they were fitted to picture and world landmarks. Immutable.
 *
 * @param source what they come from
 * @param landmarks metres, x right, y down, z away from the camera, origin mid-hips; as many as the
 *     body has and as visible
 * @since 0.1
 */
public record FittedJoints(JointSource source, Landmarks landmarks) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the source is the network itself: then nothing is fitted
   */
  public FittedJoints {
    Objects.requireNonNull(source, "source");
    if (source == JointSource.NETWORK) {
      throw new IllegalArgumentException("joints that are the network's own are not fitted");
    }
    Objects.requireNonNull(landmarks, "landmarks");
  }

  /** The same joints of a body that is {@code scale} times as large. */
  public FittedJoints scaled(double scale) {
    return new FittedJoints(source, landmarks.scaled((float) scale));
  }
}
