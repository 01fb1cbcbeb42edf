package io.posestream.bench.page;

import io.posestream.bench.chart.BarChart;
import io.posestream.bench.figures.FigureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the page of all tables, and the charts, of what the reports left. */
public final class PerformancePage {
  private PerformancePage() {}

  /**
   * Arguments: the folder of the reports' JSON, the page to write, the folder for the charts.
   *
   * @throws FigureException if a figure is missing or is none; nothing is written then
   */
  public static void main(String[] args) throws IOException {
    Reports reports = new Reports(Path.of(args[0]));
    String page = TablesPage.of(reports);
    Map<String, BarChart> charts = charts(reports);
    Path images = Files.createDirectories(Path.of(args[2]));
    for (Map.Entry<String, BarChart> chart : charts.entrySet()) {
      Files.writeString(
          images.resolve("performance-" + chart.getKey() + ".svg"), chart.getValue().svg());
    }
    Files.writeString(Path.of(args[1]), page);
  }

  private static Map<String, BarChart> charts(Reports reports) {
    Map<String, BarChart> charts = new LinkedHashMap<>();
    charts.put(
        "stages",
        StageChart.of("two cores", StageTables.summary(reports.tables("stages-2-cores"))));
    charts.put(
        "stages-one-core",
        StageChart.of("one core", StageTables.summary(reports.tables("stages-1-core"))));
    charts.put("networks", NetworkChart.of(reports.table("networks")));
    charts.put("latency", LatencyChart.of(LatencyTables.total(reports)));
    OriginalTables.summary(reports)
        .ifPresent(table -> charts.put("original", OriginalChart.of(table)));
    return charts;
  }
}
