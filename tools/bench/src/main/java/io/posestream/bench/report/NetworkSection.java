package io.posestream.bench.report;

import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.stage.Stage;
import io.posestream.bench.stage.StageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The networks by themselves. */
final class NetworkSection {
  private static final String NONE = "–";

  private NetworkSection() {}

  static Section of(NetworkReport report, StageReport stages) {
    Table table =
        new Table("network", "ours p50 ms", "p95 ms", "TFLite p50 ms", "p95 ms", "ours / TFLite");
    report.networks().forEach(row -> row(table, row));
    row(table, report.trackedFrame());
    List<String> notes = new ArrayList<>();
    notes.add(
        "Alone, one thread each, in turns, "
            + report.rounds()
            + " times; TensorFlow Lite with XNNPACK and all outputs. Ours include the step from"
            + " bytes to floats.");
    double totalMs = Objects.requireNonNull(stages.stages().get(Stage.TOTAL)).p50Ms();
    report
        .sideBySide()
        .ifPresent(
            floor ->
                notes.add(
                    String.format(
                        Locale.ROOT,
                        "Body beside two hands on two threads, nothing else: p50 %.2f ms; the whole"
                            + " path takes %.2f times that.",
                        floor.p50Ms(),
                        totalMs / floor.p50Ms())));
    if (!report.missing().isEmpty()) {
      notes.add("Without TensorFlow Lite: " + report.missing() + ".");
    }
    return new Section("Networks alone, beside TensorFlow Lite", table, notes);
  }

  private static void row(Table table, NetworkReport.Row row) {
    Object theirP50 = NONE;
    Object theirP95 = NONE;
    Object ratio = NONE;
    if (row.tfLite().isPresent()) {
      theirP50 = row.tfLite().get().p50Ms();
      theirP95 = row.tfLite().get().p95Ms();
    }
    if (row.ratioP50().isPresent()) {
      ratio = row.ratioP50().getAsDouble();
    }
    table.row(row.name(), row.ours().p50Ms(), row.ours().p95Ms(), theirP50, theirP95, ratio);
  }
}
