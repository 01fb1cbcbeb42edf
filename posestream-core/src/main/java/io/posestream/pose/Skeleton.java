package io.posestream.pose;

import java.util.List;

/**
 * Names of landmarks and which of them are connected.
 *
 * @param names lowerCamelCase names in model order
 * @param edges connections to draw
 * @param mirrorIndex for each landmark the index of its counterpart on the other side, or its own
 */
public record Skeleton(List<String> names, List<Edge> edges, List<Integer> mirrorIndex) {
  /**
   * A connection between two landmarks.
   *
   * @param from index of one end
   * @param to index of the other end
   */
  public record Edge(int from, int to) {}

  public Skeleton {
    names = List.copyOf(names);
    edges = List.copyOf(edges);
    mirrorIndex = List.copyOf(mirrorIndex);
  }

  /** The 33 landmarks of the body. */
  public static Skeleton body() {
    return Skeletons.BODY;
  }

  /** The 21 landmarks of a hand; every landmark is its own counterpart. */
  public static Skeleton hand() {
    return Skeletons.HAND;
  }
}
