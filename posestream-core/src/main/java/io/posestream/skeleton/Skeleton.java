package io.posestream.skeleton;

import java.util.List;
import java.util.Objects;

/**
 * Names of landmarks, which of them are connected, and which are each other's counterparts on the
 * other side. Immutable.
 *
 * @param names distinct lowerCamelCase names in model order; a landmark's index is its position
 * @param edges connections to draw
 * @param mirrorIndex for each landmark the index of its counterpart on the other side, or its own
 * @since 0.1
 */
public record Skeleton(List<String> names, List<Edge> edges, List<Integer> mirrorIndex) {
  /**
   * A connection between two landmarks.
   *
   * @param from index of one end
   * @param to index of the other end
   */
  public record Edge(int from, int to) {}

  /**
   * Checks that names are distinct, ends exist, and counterparts are mutual.
   *
   * @throws IllegalArgumentException naming the first landmark or edge that is wrong
   */
  public Skeleton {
    names = List.copyOf(Objects.requireNonNull(names, "names"));
    edges = List.copyOf(Objects.requireNonNull(edges, "edges"));
    mirrorIndex = List.copyOf(Objects.requireNonNull(mirrorIndex, "mirrorIndex"));
    SkeletonCheck.check(names, edges, mirrorIndex);
  }

  /**
   * A skeleton whose sides follow from the names: {@code leftX} and {@code rightX} (or {@code
   * xLeft} and {@code xRight}) are counterparts, and every other landmark is its own.
   *
   * @param names distinct lowerCamelCase names in model order
   * @param edges pairs of indices, one connection after the other
   * @throws IllegalArgumentException as the constructor does, or if an index is left over
   */
  public static Skeleton of(List<String> names, int... edges) {
    Objects.requireNonNull(names, "names");
    return Skeletons.of(names, Objects.requireNonNull(edges, "edges"));
  }

  /** The 33 landmarks of BlazePose, in the order of {@link BodyLandmark}. */
  public static Skeleton body33() {
    return Skeletons.BODY33;
  }

  /** The 17 landmarks of COCO; their names are those of {@link BodyLandmark}. */
  public static Skeleton coco17() {
    return Skeletons.COCO17;
  }

  /** The 21 landmarks of a hand, in the order of {@link HandLandmark}. */
  public static Skeleton hand() {
    return Skeletons.HAND;
  }

  /** Number of landmarks. */
  public int size() {
    return names.size();
  }

  /** Index of the landmark of that name, or -1 if the skeleton has none. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /**
   * Index of a landmark of the body in this skeleton, or -1 if it has none of that name. Constant
   * time for the skeleton that the landmark's own index refers to.
   */
  public int indexOf(Landmark landmark) {
    int index = landmark.index();
    return index < names.size() && names.get(index).equals(landmark.landmarkName())
        ? index
        : indexOf(landmark.landmarkName());
  }
}
