package io.posestream.bench.page;

import io.posestream.bench.figures.FigureException;
import io.posestream.bench.figures.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The original's loop beside ours, out of what {@code posestream bench --json} wrote: {@code
 * {"runs": [{"original": {"rows": [{"name": …, "frame": {"p50Ms": …, "p95Ms": …, "p99Ms": …},
 * "resultsPerS": …, "handsPerFrame": …, "p50OverOurs": …}, …]}}]}}.
 */
final class OriginalTables {
  private static final List<String> COLUMNS =
      List.of("loop", "p50 ms", "p95 ms", "p99 ms", "results/s", "hands per frame", "p50 to ours");

  private OriginalTables() {}

  /** One row per loop, ours first; empty if the benchmark did not run or left the original out. */
  static Optional<FigureTable> summary(Reports reports) {
    return reports.text("bench").stream()
        .flatMap(text -> JsonMapper.shared().readTree(text).path("runs").valueStream())
        .map(run -> run.path("original"))
        .filter(original -> original.path("rows").isArray())
        .findFirst()
        .map(OriginalTables::table);
  }

  private static FigureTable table(JsonNode original) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : original.path("rows")) {
      rows.add(
          List.of(
              row.path("name").asString(""),
              figure(row.path("frame"), "p50Ms"),
              figure(row.path("frame"), "p95Ms"),
              figure(row.path("frame"), "p99Ms"),
              figure(row, "resultsPerS"),
              figure(row, "handsPerFrame"),
              figure(row, "p50OverOurs")));
    }
    return new FigureTable("original", COLUMNS, rows).complete();
  }

  private static String figure(JsonNode parent, String name) {
    JsonNode figure = parent.path(name);
    if (!figure.isNumber() || !Double.isFinite(figure.doubleValue())) {
      throw new FigureException("bench: " + name + " is " + figure + " in " + parent);
    }
    return String.format(Locale.ROOT, "%.2f", figure.doubleValue());
  }
}
