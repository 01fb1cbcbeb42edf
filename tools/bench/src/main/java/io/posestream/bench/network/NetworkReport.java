package io.posestream.bench.network;

import io.posestream.bench.report.Section;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The networks alone, on prepared input, one thread each, in turns.
 *
 * @param rounds how often each ran
 * @param networks one by one
 * @param trackedFrame what a tracked frame needs one after the other: the body and two hands
 * @param sideBySide the same with body and hands on two threads: no pipeline of these networks can
 *     be faster on this machine
 * @param missing why TensorFlow Lite was left out, if it was
 */
public record NetworkReport(
    int rounds,
    List<Row> networks,
    Row trackedFrame,
    Optional<Distribution> sideBySide,
    String missing) {
  private static final String NONE = "–";

  public NetworkReport {
    networks = List.copyOf(networks);
  }

  /**
   * A network or several one after the other.
   *
   * @param name such as {@code pose_landmark_full}
   * @param ours in ONNX Runtime as the pipeline runs it, the step from bytes to floats included
   * @param tfLite the original in TensorFlow Lite with XNNPACK and all outputs, without that step
   * @param ratioP50 ours over theirs, below 1 if ours is faster
   */
  public record Row(
      String name, Distribution ours, Optional<Distribution> tfLite, OptionalDouble ratioP50) {}

  /**
   * The networks, ours beside theirs.
   *
   * @param totalP50Ms of the whole path
   */
  public Section section(double totalP50Ms) {
    List<Row> rows = new ArrayList<>(networks);
    rows.add(trackedFrame);
    List<String> notes = new ArrayList<>();
    notes.add(
        "Alone, one thread each, in turns, "
            + rounds
            + " times; TensorFlow Lite with XNNPACK and all outputs. Ours include the step from"
            + " bytes to floats.");
    sideBySide.ifPresent(
        floor ->
            notes.add(
                String.format(
                    Locale.ROOT,
                    "Body beside two hands on two threads, nothing else: p50 %.2f ms; the whole"
                        + " path takes %.2f times that.",
                    floor.p50Ms(),
                    totalP50Ms / floor.p50Ms())));
    if (!missing.isEmpty()) {
      notes.add("Without TensorFlow Lite: " + missing + ".");
    }
    return new Section("Networks alone, beside TensorFlow Lite", table(rows), notes);
  }

  /** The rows as a table. */
  public static Table table(List<Row> rows) {
    Table table =
        new Table("network | ours p50 ms | p95 ms | TFLite p50 ms | p95 ms | ours / TFLite");
    for (Row row : rows) {
      table.row(
          row.name(),
          row.ours().p50Ms(),
          row.ours().p95Ms(),
          row.tfLite().<Object>map(Distribution::p50Ms).orElse(NONE),
          row.tfLite().<Object>map(Distribution::p95Ms).orElse(NONE),
          row.ratioP50().isPresent() ? (Object) row.ratioP50().getAsDouble() : NONE);
    }
    return table;
  }
}
