package io.posestream.wire;

import io.posestream.PoseEngine;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.skeleton.Skeleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What results of a stream consist of. Both sides must know it, as messages hold numbers only; a
 * client learns it from {@code hello}, see {@link HelloReader}. Immutable.
 *
 * @param body the landmarks of bodies; hands are always of {@link Skeleton#hand()}
 * @param angles the joint angles, in the order of the binary messages, each with a name of its own
 * @since 0.1
 */
public record StreamDescription(Skeleton body, List<AngleDefinition> angles) {
  /**
   * Checks that a binary message can hold the angles.
   *
   * @throws IllegalArgumentException if two angles have one name, or there are more than 255
   */
  public StreamDescription {
    Objects.requireNonNull(body, "body");
    angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
    if (angles.size() > ResultLayout.MAX_COUNT) {
      throw new IllegalArgumentException(
          "at most " + ResultLayout.MAX_COUNT + " angles are possible: " + angles.size());
    }
    Set<String> names = new HashSet<>();
    for (AngleDefinition angle : angles) {
      if (!names.add(angle.name())) {
        throw new IllegalArgumentException("two angles are called " + angle.name());
      }
    }
  }

  /** 33 landmarks and the standard angles. */
  public static StreamDescription standard() {
    return new StreamDescription(Skeleton.body33(), StandardAngles.all());
  }

  /**
   * The bodies of an engine, and of the given angles those that its skeleton has all landmarks of;
   * the others would always be unknown.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  public static StreamDescription of(PoseEngine engine, List<AngleDefinition> angles) {
    Skeleton body = Objects.requireNonNull(engine, "engine").skeleton();
    Objects.requireNonNull(angles, "angles");
    return new StreamDescription(body, angles.stream().filter(angle -> angle.isIn(body)).toList());
  }
}
