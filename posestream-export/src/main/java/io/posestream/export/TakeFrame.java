package io.posestream.export;

import io.posestream.angle.JointAngles;
import io.posestream.rig.RigPose;
import io.posestream.skeleton.Landmarks;
import java.util.Objects;
import java.util.Optional;

/**
 * One frame of a {@link Take}. Immutable.
 *
 * @param timestampNs time of the frame, greater than that of the frame before
 * @param markersM where the landmarks are in metres, x right, y down, z away from the camera; empty
 *     where the person is not seen
 * @param rig rotations of bones in the same axes, with the hips where the markers are; empty where
 *     the person is not seen, and of a skeleton of other landmarks than the 33 of the body
 * @param angles joint angles; none where the person is not seen
 * @since 0.1
 */
public record TakeFrame(
    long timestampNs, Optional<Landmarks> markersM, Optional<RigPose> rig, JointAngles angles) {
  public TakeFrame {
    Objects.requireNonNull(markersM, "markersM");
    Objects.requireNonNull(rig, "rig");
    Objects.requireNonNull(angles, "angles");
  }
}
