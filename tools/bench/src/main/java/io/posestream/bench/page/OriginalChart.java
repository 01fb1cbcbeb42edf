package io.posestream.bench.page;

import io.posestream.bench.chart.BarChart;
import io.posestream.bench.chart.BarColor;
import io.posestream.bench.figures.FigureTable;
import java.util.List;

/** The original's loop and ours, median and 95th percentile. */
final class OriginalChart {
  private OriginalChart() {}

  static BarChart of(FigureTable loops) {
    return BarChart.beside(
            "One frame, message in to message out",
            "loop",
            "ms",
            loops.rows().stream().map(row -> row.get(0)).toList())
        .with("p50", BarColor.TEAL, values(loops, "p50 ms"))
        .with("p95", BarColor.BLUE, values(loops, "p95 ms"));
  }

  private static List<Double> values(FigureTable loops, String column) {
    return loops.rows().stream().map(row -> loops.figure(row, column)).toList();
  }
}
