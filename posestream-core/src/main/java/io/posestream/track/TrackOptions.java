package io.posestream.track;

import io.posestream.angle.AngleDefinition;
import io.posestream.angle.StandardAngles;
import io.posestream.smooth.SmootherFactory;
import java.util.List;
import java.util.Objects;

/**
 * What is made of a tracked person; immutable.
 *
 * @param angles which joint angles are calculated, in this order
 * @param smoothers what smooths landmarks and angles
 * @since 0.1
 */
public record TrackOptions(List<AngleDefinition> angles, SmootherFactory smoothers) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if two angles have the same name
   */
  public TrackOptions {
    angles = List.copyOf(Objects.requireNonNull(angles, "angles"));
    Objects.requireNonNull(smoothers, "smoothers");
    long names = angles.stream().map(AngleDefinition::name).distinct().count();
    if (names < angles.size()) {
      throw new IllegalArgumentException(
          "two angles have the same name: " + angles.stream().map(AngleDefinition::name).toList());
    }
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
    return new TrackOptions(angles, smoothers);
  }

  /** The same with other smoothers. */
  public TrackOptions withSmoothers(SmootherFactory smoothers) {
    return new TrackOptions(angles, smoothers);
  }
}
