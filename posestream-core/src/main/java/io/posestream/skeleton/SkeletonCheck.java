package io.posestream.skeleton;

import io.posestream.skeleton.Skeleton.Edge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every skeleton must satisfy. */
final class SkeletonCheck {
  private SkeletonCheck() {}

  static void check(List<String> names, List<Edge> edges, List<Integer> mirrorIndex) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a skeleton needs at least one landmark");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isBlank() || !seen.add(name)) {
        throw new IllegalArgumentException("landmark names must be distinct: \"" + name + "\"");
      }
    }
    for (Edge edge : edges) {
      if (isOutside(edge.from(), names) || isOutside(edge.to(), names)) {
        throw new IllegalArgumentException(
            edge + " has an end outside of 0.." + (names.size() - 1));
      }
    }
    if (mirrorIndex.size() != names.size()) {
      throw new IllegalArgumentException(
          names.size() + " landmarks but " + mirrorIndex.size() + " counterparts");
    }
    for (int i = 0; i < names.size(); i++) {
      int other = mirrorIndex.get(i);
      if (isOutside(other, names) || mirrorIndex.get(other) != i) {
        throw new IllegalArgumentException(
            "the counterpart of " + names.get(i) + " must be mutual: " + other);
      }
    }
  }

  private static boolean isOutside(int index, List<String> names) {
    return index < 0 || index >= names.size();
  }
}
