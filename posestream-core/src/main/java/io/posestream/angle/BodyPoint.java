package io.posestream.angle;

import io.posestream.skeleton.Landmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Skeleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A point of the body: one landmark, or the mean of several. Its visibility is that of the least
 * visible of them.
 *
 * @param landmarks names of landmarks as in {@link Skeleton#names()}, at least one
 * @since 0.1
 */
public record BodyPoint(List<String> landmarks) {
  public BodyPoint {
    landmarks = List.copyOf(Objects.requireNonNull(landmarks, "landmarks"));
    if (landmarks.isEmpty()) {
      throw new IllegalArgumentException("a point needs at least one landmark");
    }
  }

  /** One landmark. */
  public static BodyPoint of(Landmark landmark) {
    return mean(Objects.requireNonNull(landmark, "landmark"));
  }

  /** The mean of the landmarks. */
  public static BodyPoint mean(Landmark... landmarks) {
    Objects.requireNonNull(landmarks, "landmarks");
    return new BodyPoint(Arrays.stream(landmarks).map(Landmark::landmarkName).toList());
  }

  /** Whether a skeleton has all landmarks of the point. */
  public boolean isIn(Skeleton skeleton) {
    return skeleton.names().containsAll(landmarks);
  }

  /**
   * Where the point is.
   *
   * @param points landmarks of {@code skeleton}, in any coordinate frame
   * @return the point in that frame, or empty if the skeleton lacks a landmark of it
   */
  public Optional<Position> in(Skeleton skeleton, Landmarks points) {
    return isIn(skeleton)
        ? Optional.of(LandmarkMean.of(this, skeleton).position(points))
        : Optional.empty();
  }
}
