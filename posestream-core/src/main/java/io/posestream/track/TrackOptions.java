package io.posestream.track;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.joint.JointSource;
import io.posestream.smooth.SmootherFactory;
import java.util.List;
import java.util.Objects;

/**
 * What is made of a tracked person; immutable.
 *
 * @param angles which joint angles are calculated, in this order
 * @param smoothers what smooths landmarks and angles
 * @param joints what joints and angles come from; other skeletons than the 33 landmarks have the
 *     network's own whatever stands here
 * @param maxAboutDeg a fitted angle that may be off by more is UNKNOWN
 * @since 0.1
 */
public record TrackOptions(
    List<AngleDefinition> angles,
    SmootherFactory smoothers,
    JointSource joints,
    double maxAboutDeg) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if two angles have the same name, or {@code maxAboutDeg} is
   *     not positive
   */
  public TrackOptions {
    angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
    Objects.requireNonNull(smoothers, "smoothers");
    Objects.requireNonNull(joints, "joints");
    if (!(maxAboutDeg > 0)) {
      throw new IllegalArgumentException("maxAboutDeg must be positive: " + maxAboutDeg);
    }
    long names = angles.stream().map(AngleDefinition::name).distinct().count();
    if (names < angles.size()) {
      throw new IllegalArgumentException(
          "two angles have the same name: " + angles.stream().map(AngleDefinition::name).toList());
    }
  }

  /** Joints by {@link JointSource#LIMBS}, and no limit to how far an angle may be off. */
  public TrackOptions(List<AngleDefinition> angles, SmootherFactory smoothers) {
    this(angles, smoothers, JointSource.LIMBS, AngleCalculator.NO_LIMIT_DEG);
  }

  /** {@link StandardAngles#all()} and {@link SmootherFactory#defaults()}. */
  public static TrackOptions defaults() {
    return new TrackOptions(StandardAngles.all(), SmootherFactory.defaults());
  }

  /** Standard angles of single pictures: nothing is smoothed. */
  public static TrackOptions still() {
    return new TrackOptions(StandardAngles.all(), SmootherFactory.none());
  }

  /** The same with other angles. */
  public TrackOptions withAngles(List<AngleDefinition> angles) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg);
  }

  /** The same with joints from elsewhere. */
  public TrackOptions withJoints(JointSource joints) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg);
  }

  /** The same with another limit to how far an angle may be off. */
  public TrackOptions withMaxAboutDeg(double maxAboutDeg) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg);
  }

  /** The same with other smoothers. */
  public TrackOptions withSmoothers(SmootherFactory smoothers) {
    return new TrackOptions(angles, smoothers, joints, maxAboutDeg);
  }
}
