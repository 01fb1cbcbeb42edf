package io.posestream.bench.page;

import io.posestream.bench.chart.BarChart;
import io.posestream.bench.chart.BarColor;
import io.posestream.bench.figures.FigureTable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Stacked bars of the medians. Body and hands overlap, so of the hands only what they take beyond
 * the body is drawn; a bar is as high as the total.
 */
final class StageChart {
  private StageChart() {}

  static BarChart of(String cores, FigureTable stages) {
    List<String> choices = stages.rows().stream().map(row -> shortName(row.get(0))).toList();
    return BarChart.stacked(
            "Where the time of a frame goes, " + cores,
            "body model + hand model",
            "median, ms",
            choices)
        .with("decode", BarColor.GREY, values(stages, row -> stages.figure(row, "decode p50 ms")))
        .with("body", BarColor.BLUE, values(stages, row -> body(stages, row)))
        .with("hands beyond the body", BarColor.TEAL, values(stages, row -> hands(stages, row)))
        .with(
            "angles, smoothing",
            BarColor.ORANGE,
            values(stages, row -> stages.figure(row, "angles + smoothing p50 ms")));
  }

  private static String shortName(String choice) {
    return choice.replace("Body ", "").replace(", no hands", " + none").replace(", hands ", " + ");
  }

  private static List<Double> values(FigureTable stages, ToDoubleFunction<List<String>> value) {
    return stages.rows().stream().map(value::applyAsDouble).toList();
  }

  private static double body(FigureTable stages, List<String> row) {
    return Math.min(stages.figure(row, "body p50 ms"), networks(stages, row));
  }

  private static double hands(FigureTable stages, List<String> row) {
    return networks(stages, row) - body(stages, row);
  }

  private static double networks(FigureTable stages, List<String> row) {
    return Math.max(
        0,
        stages.figure(row, "total p50 ms")
            - stages.figure(row, "decode p50 ms")
            - stages.figure(row, "angles + smoothing p50 ms"));
  }
}
