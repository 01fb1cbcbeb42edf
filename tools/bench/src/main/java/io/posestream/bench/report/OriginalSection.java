package io.posestream.bench.report;

import io.posestream.bench.original.OriginalReport;
import java.util.ArrayList;
import java.util.List;

/** The original's loop beside ours. */
final class OriginalSection {
  private OriginalSection() {}

  static Section of(OriginalReport report) {
    Table table =
        new Table(
            "loop",
            "p50 ms",
            "p95 ms",
            "results/s",
            "CPU ms/frame",
            "hands/frame",
            "p50 over ours",
            "mean over ours",
            "CPU over ours");
    for (OriginalReport.Row row : report.rows()) {
      table.row(
          row.name(),
          row.frame().p50Ms(),
          row.frame().p95Ms(),
          row.resultsPerS(),
          row.cpuMsPerFrame(),
          row.handsPerFrame(),
          row.p50OverOurs(),
          row.meanOverOurs(),
          row.cpuOverOurs());
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "The same frames in alternating blocks. The original's loop: base64 JSON in, decode,"
            + " downscale to 384 px, body, palm detector on every frame, each hand, angles, EMA,"
            + " JSON out, all in sequence. Ours: binary in and out.");
    if (!report.missing().isEmpty()) {
      notes.add("Without TensorFlow Lite: " + report.missing() + ".");
    }
    return new Section("Beside a straight port of the original's loop", table, notes);
  }
}
