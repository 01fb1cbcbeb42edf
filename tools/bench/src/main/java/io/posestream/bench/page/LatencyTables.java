package io.posestream.bench.page;

import io.posestream.bench.figures.FigureTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Capture to result over loopback: a report's tables per run, as a row each. */
final class LatencyTables {
  private static final List<String> PERCENTILES = List.of("p50 ms", "p95 ms", "p99 ms");
  private static final Map<String, String> RUNS = new LinkedHashMap<>();

  static {
    RUNS.put("hands lite, paced", "latency-lite-paced");
    RUNS.put("hands lite, flood", "latency-lite-flood");
    RUNS.put("hands full, paced", "latency-full-paced");
    RUNS.put("hands full, flood", "latency-full-flood");
  }

  private LatencyTables() {}

  /** Each hop of each run, p50 / p95 / p99. */
  static FigureTable hops(Reports reports) {
    List<String> columns = new ArrayList<>(List.of("run"));
    List<List<String>> rows = new ArrayList<>();
    RUNS.forEach(
        (run, report) -> {
          FigureTable counts = reports.tables(report).get(0);
          FigureTable hops = reports.tables(report).get(1);
          if (rows.isEmpty()) {
            columns.addAll(counts.columns());
            hops.rows().forEach(hop -> columns.add(hop.get(0) + " ms"));
          }
          List<String> row = new ArrayList<>(List.of(run));
          row.addAll(counts.rows().get(0));
          hops.rows().forEach(hop -> row.add(percentiles(hops, hop)));
          rows.add(row);
        });
    return new FigureTable("latency", columns, rows);
  }

  private static String percentiles(FigureTable hops, List<String> hop) {
    List<String> shown = PERCENTILES.stream().map(column -> hops.cell(hop, column)).toList();
    return String.join(" / ", shown);
  }

  /** Capture to result of each run. */
  static FigureTable total(Reports reports) {
    List<List<String>> rows = new ArrayList<>();
    RUNS.forEach(
        (run, report) -> {
          FigureTable hops = reports.tables(report).get(1);
          List<String> row = new ArrayList<>(List.of(run));
          PERCENTILES.forEach(column -> row.add(hops.cell(hops.row("capture to result"), column)));
          rows.add(row);
        });
    return new FigureTable("latency", List.of("run", "p50 ms", "p95 ms", "p99 ms"), rows);
  }
}
