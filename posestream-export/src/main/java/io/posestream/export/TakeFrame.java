package io.posestream.export;

import io.posestream.angle.JointAngles;
import io.posestream.skeleton.Landmarks;
import java.util.Objects;
import java.util.Optional;

/**
 * One frame of a {@link Take}. Immutable.
 *
 * @param timestampNs time of the frame, greater than that of the frame before
 * @param markersM where the landmarks are in metres, x right, y down, z away from the camera; empty
 *     where the person is not seen
 * @param angles joint angles; none where the person is not seen
 * @since 0.1
 */
public record TakeFrame(long timestampNs, Optional<Landmarks> markersM, JointAngles angles) {
  public TakeFrame {
    Objects.requireNonNull(markersM, "markersM");
    Objects.requireNonNull(angles, "angles");
  }
}
