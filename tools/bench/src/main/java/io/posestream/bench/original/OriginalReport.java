package io.posestream.bench.original;

import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * The original's loop beside ours, on the same frames, in alternating blocks.
 *
 * @param rows ours first
 * @param missing why the official runtime was left out, if it was
 */
public record OriginalReport(List<Row> rows, String missing) {
  public OriginalReport {
    rows = List.copyOf(rows);
  }

  /**
   * One of the loops.
   *
   * @param name which
   * @param frame from message in to message out
   * @param resultsPerS one frame after the other
   * @param cpuMsPerFrame computing time of the whole process, on all cores together
   * @param people in how many frames a person was found
   * @param handsPerFrame mean number of hands found
   * @param p50OverOurs its median over ours
   * @param meanOverOurs its mean over ours, which is our throughput over its own
   * @param cpuOverOurs its computing time over ours; steadier than the others on a busy machine
   */
  public record Row(
      String name,
      Distribution frame,
      double resultsPerS,
      double cpuMsPerFrame,
      int people,
      double handsPerFrame,
      double p50OverOurs,
      double meanOverOurs,
      double cpuOverOurs) {}

  /** The loops, one row each. */
  public Section section() {
    Table table =
        new Table(
            "loop | p50 ms | p95 ms | results/s | CPU ms/frame | hands/frame | p50 over ours"
                + " | mean over ours | CPU over ours");
    for (Row row : rows) {
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
    if (!missing.isEmpty()) {
      notes.add("Without TensorFlow Lite: " + missing + ".");
    }
    return new Section("Beside a straight port of the original's loop", table, notes);
  }
}
