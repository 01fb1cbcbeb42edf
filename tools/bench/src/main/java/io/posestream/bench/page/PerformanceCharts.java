package io.posestream.bench.page;

import io.posestream.bench.BenchReport;
import io.posestream.bench.Subject;
import io.posestream.bench.chart.BarChart;
import io.posestream.bench.chart.BarColor;
import io.posestream.bench.live.LatencyReport;
import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.original.OriginalReport;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.stage.Stage;
import io.posestream.bench.stage.StageReport;
import java.util.List;
import java.util.function.Function;

/** The charts of the performance page. */
final class PerformanceCharts {
  private PerformanceCharts() {}

  /**
   * Stacked bars of the medians. Body and hands overlap, so of the hands only what they take beyond
   * the body is drawn; a bar is as high as the total.
   */
  static BarChart stages(String cores, BenchReport report) {
    List<StageReport> runs = report.runs().stream().map(BenchReport.Run::stages).toList();
    return BarChart.stacked(
            "Where the time of a frame goes, " + cores,
            "body model + hand model",
            "median, ms",
            values(report.runs(), run -> models(run.subject())))
        .with("decode", BarColor.GREY, values(runs, run -> p50(run, Stage.DECODE)))
        .with("body", BarColor.BLUE, values(runs, PerformanceCharts::body))
        .with(
            "hands beyond the body",
            BarColor.TEAL,
            values(runs, run -> bodyAndHands(run) - body(run)))
        .with(
            "angles, smoothing, encoding", BarColor.ORANGE, values(runs, PerformanceCharts::rest));
  }

  private static String models(Subject subject) {
    return subject.bodyModel() + " + " + subject.handModel().orElse("none");
  }

  private static double body(StageReport run) {
    return Math.min(p50(run, Stage.BODY), bodyAndHands(run));
  }

  private static double bodyAndHands(StageReport run) {
    return Math.max(0, p50(run, Stage.TOTAL) - p50(run, Stage.DECODE) - rest(run));
  }

  private static double rest(StageReport run) {
    return p50(run, Stage.ANGLES) + p50(run, Stage.SMOOTHING) + p50(run, Stage.ENCODE);
  }

  private static double p50(StageReport run, Stage stage) {
    return run.of(stage).p50Ms();
  }

  /** TensorFlow Lite and ours as pairs of bars. */
  static BarChart networks(List<NetworkReport.Row> rows) {
    return BarChart.beside(
            "One network, one thread", "network", "median, ms", values(rows, row -> name(row)))
        .with(
            "TensorFlow Lite",
            BarColor.GREY,
            values(rows, row -> row.tfLite().orElseThrow().p50Ms()))
        .with("posestream", BarColor.BLUE, values(rows, row -> row.ours().p50Ms()));
  }

  /** {@code pose_landmark_lite} is the body's lite model. */
  private static String name(NetworkReport.Row row) {
    return row.name()
        .replace("pose_detection", "body detector")
        .replace("palm_detection_", "palm ")
        .replace("pose_landmark_", "body ")
        .replace("hand_landmark_", "hand ");
  }

  /** Three percentiles per run. */
  static BarChart latency(List<LatencyReport.Run> runs) {
    List<Distribution> totals = values(runs, LatencyReport.Run::total);
    return percentiles(
            BarChart.beside(
                "From capture to result over loopback",
                "run",
                "ms",
                values(runs, LatencyReport.Run::name)),
            totals)
        .with("p99", BarColor.GREY, values(totals, Distribution::p99Ms));
  }

  /** The original's loop and ours, of the first run. */
  static BarChart original(BenchReport report) {
    List<OriginalReport.Row> loops = report.runs().get(0).original().orElseThrow().rows();
    return percentiles(
        BarChart.beside(
            "One frame, message in to message out",
            "loop",
            "ms",
            values(loops, OriginalReport.Row::name)),
        values(loops, OriginalReport.Row::frame));
  }

  private static BarChart percentiles(BarChart chart, List<Distribution> times) {
    return chart
        .with("p50", BarColor.TEAL, values(times, Distribution::p50Ms))
        .with("p95", BarColor.BLUE, values(times, Distribution::p95Ms));
  }

  private static <T, V> List<V> values(List<T> items, Function<T, V> value) {
    return items.stream().map(value).toList();
  }
}
