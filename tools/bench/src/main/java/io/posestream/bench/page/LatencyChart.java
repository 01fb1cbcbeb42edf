package io.posestream.bench.page;

import io.posestream.bench.chart.BarChart;
import io.posestream.bench.chart.BarColor;
import io.posestream.bench.figures.FigureTable;
import java.util.List;

/** Three percentiles per run. */
final class LatencyChart {
  private LatencyChart() {}

  static BarChart of(FigureTable runs) {
    return BarChart.beside(
            "From capture to result over loopback",
            "run",
            "ms",
            runs.rows().stream().map(row -> row.get(0)).toList())
        .with("p50", BarColor.TEAL, values(runs, "p50 ms"))
        .with("p95", BarColor.BLUE, values(runs, "p95 ms"))
        .with("p99", BarColor.GREY, values(runs, "p99 ms"));
  }

  private static List<Double> values(FigureTable runs, String column) {
    return runs.rows().stream().map(row -> runs.figure(row, column)).toList();
  }
}
