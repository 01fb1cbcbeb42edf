package io.posestream.bench.page;

import io.posestream.bench.figures.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the time of a frame goes: a report's table per choice of models, as a row each. */
final class StageTables {
  private static final String P50 = "p50 ms";
  private static final List<String> COLUMNS =
      List.of(
          "models",
          "decode p50 ms",
          "body p50 ms",
          "hands p50 ms",
          "angles + smoothing p50 ms",
          "total p50 ms",
          "p95 ms",
          "p99 ms");

  private StageTables() {}

  /** One row per choice of models. */
  static FigureTable summary(List<FigureTable> choices) {
    List<List<String>> rows = new ArrayList<>();
    for (FigureTable choice : choices) {
      List<String> total = choice.row("total");
      double anglesAndSmoothing = p50(choice, "angles") + p50(choice, "smooth");
      rows.add(
          List.of(
              choice.heading(),
              choice.cell(choice.row("decode"), P50),
              choice.cell(choice.row("pose"), P50),
              choice.cell(choice.row("hands"), P50),
              String.format(Locale.ROOT, "%.2f", anglesAndSmoothing),
              choice.cell(total, P50),
              choice.cell(total, "p95 ms"),
              choice.cell(total, "p99 ms")));
    }
    return new FigureTable("stages", COLUMNS, rows);
  }

  private static double p50(FigureTable choice, String stage) {
    return choice.figure(choice.row(stage), P50);
  }
}
