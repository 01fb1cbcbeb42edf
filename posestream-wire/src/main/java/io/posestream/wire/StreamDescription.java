package io.posestream.wire;

import io.posestream.PoseEngine;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.skeleton.Skeleton;
import java.util.List;
import java.util.Objects;

/**
 * What results of a stream consist of; both sides must know it, as messages hold numbers only.
 *
 * @param body the landmarks of bodies
 * @param angles the joint angles, in the order of the binary messages
 * @since 0.1
 */
public record StreamDescription(Skeleton body, List<AngleDefinition> angles) {
  public StreamDescription {
    Objects.requireNonNull(body, "body");
    angles = List.copyOf(angles);
  }

  /** 33 landmarks and the standard angles. */
  public static StreamDescription standard() {
    return new StreamDescription(Skeleton.body33(), StandardAngles.all());
  }

  /** The bodies of an engine and the given angles. */
  public static StreamDescription of(PoseEngine engine, List<AngleDefinition> angles) {
    return new StreamDescription(engine.skeleton(), angles);
  }
}
