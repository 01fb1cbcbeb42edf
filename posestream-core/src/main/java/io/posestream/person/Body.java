package io.posestream.person;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.util.Objects;
import java.util.Optional;

/**
 * One body, of any skeleton. Immutable.
 *
 * @param skeleton what the landmarks are called and how they are connected
 * @param score probability 0..1 that there is a body
 * @param landmarks image landmarks in pixels of the picture, as many as the skeleton has
 * @param world world landmarks in metres, origin mid-hips, as many; empty where the engine knows
 *     none
 * @param sizePx size of the body in the picture in pixels (twice the distance from mid-hips to the
 *     end of the body's alignment axis); what smoothing measures speed against
 * @since 0.1
 */
public record Body(
    Skeleton skeleton, float score, Landmarks landmarks, Optional<Landmarks> world, float sizePx) {
  public Body {
    Objects.requireNonNull(skeleton, "skeleton");
    Objects.requireNonNull(landmarks, "landmarks");
    Objects.requireNonNull(world, "world");
    requireCount("landmarks", landmarks, skeleton);
    if (world.isPresent()) {
      requireCount("world", world.get(), skeleton);
    }
  }

  private static void requireCount(String name, Landmarks landmarks, Skeleton skeleton) {
    if (landmarks.size() != skeleton.size()) {
      throw new IllegalArgumentException(
          name + " must hold " + skeleton.size() + " landmarks, holds " + landmarks.size());
    }
  }

  /** A body of {@link Skeleton#body33()} with world landmarks. */
  public static Body of(float score, Landmarks landmarks, Landmarks world, float sizePx) {
    Optional<Landmarks> present = Optional.of(Objects.requireNonNull(world, "world"));
    return new Body(Skeleton.body33(), score, landmarks, present, sizePx);
  }

  /**
   * Where a landmark is in the picture, whether it is seen there or guessed.
   *
   * @throws IllegalArgumentException if the skeleton has no landmark of that name
   */
  public PointPx px(BodyLandmark landmark) {
    int index = indexOf(landmark);
    return new PointPx(landmarks.x(index), landmarks.y(index));
  }

  /**
   * Probability 0..1 that a landmark is seen.
   *
   * @throws IllegalArgumentException if the skeleton has no landmark of that name
   */
  public float visibility(BodyLandmark landmark) {
    return landmarks.visibility(indexOf(landmark));
  }

  private int indexOf(BodyLandmark landmark) {
    int index = skeleton.indexOf(landmark);
    if (index < 0) {
      throw new IllegalArgumentException(
          "this body has no " + landmark.landmarkName() + ", only " + skeleton.names());
    }
    return index;
  }
}
