package io.posestream.person;

import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import java.util.Objects;

/**
 * One hand. Immutable.
 *
 * @param id the same from frame to frame as long as the hand is followed, also when a person comes
 *     to own it or leaves it; at least 0, and never given again within a stream
 * @param side which of the person's own hands
 * @param score probability 0..1 that there is a hand
 * @param landmarks 21 image landmarks in pixels of the picture; order of {@link HandLandmark}; z is
 *     0 at the wrist
 * @param world 21 world landmarks in metres, origin at the hand's centre
 * @param sizePx side of the hand's region in the picture in pixels; what smoothing measures speed
 *     against
 * @since 0.1
 */
public record Hand(
    int id, Side side, float score, Landmarks landmarks, Landmarks world, float sizePx) {
  public Hand {
    if (id < 0) {
      throw new IllegalArgumentException("id of a hand must not be negative: " + id);
    }
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
