package io.posestream.person;

import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.Objects;

/**
 * One hand. Immutable.
 *
 * @param side which of the person's own hands
 * @param score probability 0..1 that there is a hand
 * @param landmarks 21 image landmarks in pixels of the picture; order of {@link HandLandmark}; z is
 *     0 at the wrist
 * @param world 21 world landmarks in metres, origin at the hand's centre
 * @param sizePx side of the hand's region in the picture in pixels; what smoothing measures speed
 *     against
 * @since 0.1
 */
public record Hand(Side side, float score, Landmarks landmarks, Landmarks world, float sizePx) {
  public Hand {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(landmarks, "landmarks");
    Objects.requireNonNull(world, "world");
    requireCount("landmarks", landmarks);
    requireCount("world", world);
  }

  private static void requireCount(String name, Landmarks landmarks) {
    if (landmarks.size() != HandLandmark.COUNT) {
      throw new IllegalArgumentException(
          name + " must hold " + HandLandmark.COUNT + " landmarks, holds " + landmarks.size());
    }
  }

  /** Where a landmark of the hand is in the picture. */
  public PointPx px(HandLandmark landmark) {
    return new PointPx(landmarks.x(landmark), landmarks.y(landmark));
  }
}
