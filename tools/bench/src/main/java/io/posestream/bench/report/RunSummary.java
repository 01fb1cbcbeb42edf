package io.posestream.bench.report;

import io.posestream.bench.BenchReport;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All runs of a report in one table. */
final class RunSummary {
  private RunSummary() {}

  static Section of(BenchReport report) {
    Table table =
        new Table(
            "clip and models",
            "decode p50 ms",
            "body",
            "hands",
            "total p50 ms",
            "p95",
            "p99",
            "results/s");
    for (BenchReport.Run run : report.runs()) {
      Map<Stage, Distribution> stages = run.stages().stages();
      Distribution total = Objects.requireNonNull(stages.get(Stage.TOTAL));
      table.row(
          run.subject().clip() + ": " + BenchText.models(run.subject()),
          p50Ms(stages, Stage.DECODE),
          p50Ms(stages, Stage.BODY),
          p50Ms(stages, Stage.HANDS),
          total.p50Ms(),
          total.p95Ms(),
          total.p99Ms(),
          run.oneStream().resultsPerS());
    }
    return new Section("All runs", table, List.of());
  }

  private static double p50Ms(Map<Stage, Distribution> stages, Stage stage) {
    return Objects.requireNonNull(stages.get(stage)).p50Ms();
  }
}
