package io.posestream.bench.page;

import io.posestream.bench.chart.BarChart;
import io.posestream.bench.chart.BarColor;
import io.posestream.bench.figures.FigureTable;
import java.util.List;

/** TensorFlow Lite and ours as pairs of bars, at one thread, as the pipeline uses them. */
final class NetworkChart {
  private NetworkChart() {}

  static BarChart of(FigureTable networks) {
    List<List<String>> rows =
        networks.rows().stream().filter(row -> networks.cell(row, "threads").equals("1")).toList();
    return BarChart.beside(
            "One network, one thread",
            "network",
            "median, ms",
            rows.stream().map(row -> shortName(row.get(0))).toList())
        .with(
            "TensorFlow Lite",
            BarColor.GREY,
            rows.stream().map(row -> networks.figure(row, "TFLite p50 ms")).toList())
        .with(
            "posestream",
            BarColor.BLUE,
            rows.stream().map(row -> networks.figure(row, "ours p50 ms")).toList());
  }

  /** {@code pose_landmark_lite} is the body's lite model. */
  private static String shortName(String network) {
    return network
        .replace("pose_detection", "body detector")
        .replace("palm_detection_", "palm ")
        .replace("pose_landmark_", "body ")
        .replace("hand_landmark_", "hand ");
  }
}
