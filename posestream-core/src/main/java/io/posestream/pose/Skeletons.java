package io.posestream.pose;

import io.posestream.hand.HandLandmark;
import io.posestream.pose.Skeleton.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The two skeletons of MediaPipe's models. */
final class Skeletons {
  static final Skeleton BODY =
      new Skeleton(
          PoseLandmark.all().stream().map(landmark -> lowerCamel(landmark.name())).toList(),
          edges(
              0, 1, 1, 2, 2, 3, 3, 7, 0, 4, 4, 5, 5, 6, 6, 8, 9, 10, 11, 12, 11, 13, 13, 15, 15, 17,
              15, 19, 15, 21, 17, 19, 12, 14, 14, 16, 16, 18, 16, 20, 16, 22, 18, 20, 11, 23, 12,
              24, 23, 24, 23, 25, 25, 27, 27, 29, 29, 31, 27, 31, 24, 26, 26, 28, 28, 30, 30, 32,
              28, 32),
          PoseLandmark.all().stream().map(Skeletons::counterpart).toList());

  static final Skeleton HAND =
      new Skeleton(
          HandLandmark.all().stream().map(landmark -> lowerCamel(landmark.name())).toList(),
          edges(
              0, 1, 1, 2, 2, 3, 3, 4, 0, 5, 5, 6, 6, 7, 7, 8, 5, 9, 9, 10, 10, 11, 11, 12, 9, 13,
              13, 14, 14, 15, 15, 16, 13, 17, 17, 18, 18, 19, 19, 20, 0, 17),
          IntStream.range(0, HandLandmark.COUNT).boxed().toList());

  private Skeletons() {}

  private static List<Edge> edges(int... ends) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      edges.add(new Edge(ends[i], ends[i + 1]));
    }
    return edges;
  }

  private static int counterpart(PoseLandmark landmark) {
    String name = landmark.name();
    String other =
        name.contains("LEFT") ? name.replace("LEFT", "RIGHT") : name.replace("RIGHT", "LEFT");
    return PoseLandmark.valueOf(other).index();
  }

  private static String lowerCamel(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
