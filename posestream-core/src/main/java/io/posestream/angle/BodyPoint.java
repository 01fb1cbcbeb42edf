package io.posestream.angle;

import io.posestream.pose.PoseLandmark;
import java.util.List;

/**
 * A point of the body: one landmark, or the mean of several. It is seen as well as the least
 * visible of them.
 *
 * @param landmarks the landmarks, at least one
 */
public record BodyPoint(List<PoseLandmark> landmarks) {
  public BodyPoint {
    landmarks = List.copyOf(landmarks);
    if (landmarks.isEmpty()) {
      throw new IllegalArgumentException("a point needs at least one landmark");
    }
  }

  /** One landmark. */
  public static BodyPoint of(PoseLandmark landmark) {
    return new BodyPoint(List.of(landmark));
  }

  /** The mean of the landmarks. */
  public static BodyPoint mean(PoseLandmark... landmarks) {
    return new BodyPoint(List.of(landmarks));
  }
}
