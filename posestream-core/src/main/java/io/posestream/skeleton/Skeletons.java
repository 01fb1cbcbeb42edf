package io.posestream.skeleton;

import io.posestream.skeleton.Skeleton.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The skeletons that come with posestream. */
final class Skeletons {
  static final Skeleton BODY33 =
      of(
          BodyLandmark.all().stream().map(BodyLandmark::landmarkName).toList(),
          0,
          1,
          1,
          2,
          2,
          3,
          3,
          7,
          0,
          4,
          4,
          5,
          5,
          6,
          6,
          8,
          9,
          10,
          11,
          12,
          11,
          13,
          13,
          15,
          15,
          17,
          15,
          19,
          15,
          21,
          17,
          19,
          12,
          14,
          14,
          16,
          16,
          18,
          16,
          20,
          16,
          22,
          18,
          20,
          11,
          23,
          12,
          24,
          23,
          24,
          23,
          25,
          25,
          27,
          27,
          29,
          29,
          31,
          27,
          31,
          24,
          26,
          26,
          28,
          28,
          30,
          30,
          32,
          28,
          32);

  static final Skeleton COCO17 =
      of(
          List.of(
              "nose",
              "leftEye",
              "rightEye",
              "leftEar",
              "rightEar",
              "leftShoulder",
              "rightShoulder",
              "leftElbow",
              "rightElbow",
              "leftWrist",
              "rightWrist",
              "leftHip",
              "rightHip",
              "leftKnee",
              "rightKnee",
              "leftAnkle",
              "rightAnkle"),
          0,
          1,
          0,
          2,
          1,
          3,
          2,
          4,
          5,
          6,
          5,
          7,
          7,
          9,
          6,
          8,
          8,
          10,
          5,
          11,
          6,
          12,
          11,
          12,
          11,
          13,
          13,
          15,
          12,
          14,
          14,
          16);

  static final Skeleton HAND =
      new Skeleton(
          HandLandmark.all().stream().map(HandLandmark::landmarkName).toList(),
          edges(
              0, 1, 1, 2, 2, 3, 3, 4, 0, 5, 5, 6, 6, 7, 7, 8, 5, 9, 9, 10, 10, 11, 11, 12, 9, 13,
              13, 14, 14, 15, 15, 16, 13, 17, 17, 18, 18, 19, 19, 20, 0, 17),
          IntStream.range(0, HandLandmark.COUNT).boxed().toList());

  private Skeletons() {}

  static Skeleton of(List<String> names, int... edges) {
    return new Skeleton(
        names,
        edges(edges),
        IntStream.range(0, names.size()).map(i -> counterpart(names, i)).boxed().toList());
  }

  private static List<Edge> edges(int... ends) {
    if (ends.length % 2 != 0) {
      throw new IllegalArgumentException("edges are pairs of indices, got " + ends.length);
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < ends.length; i += 2) {
      edges.add(new Edge(ends[i], ends[i + 1]));
    }
    return edges;
  }

  private static int counterpart(List<String> names, int index) {
    int other = names.indexOf(counterpart(names.get(index)));
    return other < 0 ? index : other;
  }

  private static String counterpart(String name) {
    if (name.startsWith("left")) {
      return "right" + name.substring(4);
    }
    if (name.startsWith("right")) {
      return "left" + name.substring(5);
    }
    return name.endsWith("Left")
        ? name.substring(0, name.length() - 4) + "Right"
        : name.replaceFirst("Right$", "Left");
  }
}
