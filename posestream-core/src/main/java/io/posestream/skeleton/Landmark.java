package io.posestream.skeleton;

/**
 * A named point of a skeleton.
 *
 * @since 0.1
 */
public interface Landmark {
  /** Position in the model's output and in {@link Landmarks}. */
  int index();

  /** The lowerCamelCase name in {@link Skeleton#names()}, such as {@code leftElbow}. */
  String landmarkName();
}
