package io.posestream.bench.report;

import io.posestream.bench.sample.Distribution;
import io.posestream.bench.stage.Stage;
import io.posestream.bench.stage.StageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where the time of a frame goes. */
final class StageSections {
  private StageSections() {}

  static List<Section> of(StageReport report) {
    return List.of(stages(report), networks(report));
  }

  private static Section stages(StageReport report) {
    Table table = new Table("stage, ms", "mean", "p50", "p95", "p99", "max");
    for (Stage stage : Stage.values()) {
      row(table, stage.title(), Objects.requireNonNull(report.stages().get(stage)));
    }
    row(table, "while no network runs", report.noNetworkRunning());
    report
        .outsideNetworksCpu()
        .ifPresent(outside -> row(table, "outside the networks, CPU", outside));
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "One after the other; somebody in %d of %d frames, %.2f hands a frame.",
            report.people(),
            report.frames(),
            report.handsPerFrame()));
    notes.add(
        "While no network runs: what the pipeline adds to the networks on the critical path."
            + " Outside the networks: the computing time of all threads of the stream for all but"
            + " the networks' own arithmetic, wherever it overlaps.");
    return new Section("Stages, JPEG bytes in, result bytes out", table, notes);
  }

  private static void row(Table table, String name, Distribution times) {
    table.row(name, times.meanMs(), times.p50Ms(), times.p95Ms(), times.p99Ms(), times.maxMs());
  }

  private static Section networks(StageReport report) {
    Table table =
        new Table("network", "runs a frame", "p50 ms a run", "p95 ms a run", "mean ms a frame");
    for (StageReport.NetworkShare network : report.networks()) {
      table.row(
          network.name(),
          network.runsPerFrame(),
          network.perRun().p50Ms(),
          network.perRun().p95Ms(),
          network.meanMsPerFrame());
    }
    return new Section(
        "Networks within the pipeline",
        table,
        List.of(
            String.format(
                Locale.ROOT, "Detectors ran %.2f times a frame.", report.detectorRunsPerFrame())));
  }
}
