package io.posestream.bench.page;

import io.posestream.bench.figures.FigureException;
import io.posestream.bench.figures.FigureTable;
import java.util.Optional;

/** Puts all tables on one page. */
final class TablesPage {
  private static final String HEAD =
      """
      # Performance tables

      Written by `tools/bench/run all`; what they mean stands in [performance.md](performance.md).
      Milliseconds are wall time. Compare ratios within this page; other machines differ.

      """;

  private static final String STAGES =
      """
      ## Where the time of a frame goes

      JPEG bytes of the signing clip (640×480 px) in, result out, tracked, One Euro smoothing. Body and hands
      run side by side, so their times overlap.
      """;

  private static final String NETWORKS =
      """
      ## The networks against TensorFlow Lite

      Ours in ONNX Runtime against the originals in TensorFlow Lite with XNNPACK and all outputs, in turns.

      """;

  private static final String ORIGINAL =
      """
      ## The original's loop beside ours

      The same frames in turns, message in to message out: `posestream bench`.

      """;

  private static final String LATENCY =
      """
      ## Live: capture to result over loopback

      Full body and two hands, 60 fps captured, server and client in processes of their own; p50 / p95 / p99.
      "paced" keeps two frames unanswered, "flood" fires and forgets.

      """;

  private static final String START = "## Start of `posestream serve`\n\n";

  private static final String WIRE = "## What the encodings cost\n\n";

  private static final String JMH =
      """
      ## Single steps

      JMH, average time, 2 forks × 5 × 0.4 s after 3 × 0.4 s of warm-up. Below 1, a step is faster than the
      baseline of its group.

      """;

  private TablesPage() {}

  /**
   * The page in Markdown.
   *
   * @throws FigureException if a figure is missing or is none
   */
  static String of(Reports reports) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(reports.table("machine").markdown());
    page.append('\n').append(STAGES);
    append(page, "\n### Two cores\n\n", StageTables.summary(reports.tables("stages-2-cores")));
    append(page, "\n### One core\n\n", StageTables.summary(reports.tables("stages-1-core")));
    append(page, "\n" + NETWORKS, reports.table("networks"));
    Optional<FigureTable> original = OriginalTables.summary(reports);
    original.ifPresent(table -> append(page, "\n" + ORIGINAL, table));
    append(page, "\n" + LATENCY, LatencyTables.hops(reports));
    append(page, "\n" + START, reports.table("start"));
    append(page, "\n" + WIRE, reports.table("wire"));
    append(page, "\n" + JMH, reports.table("jmh"));
    return page.toString();
  }

  private static void append(StringBuilder page, String text, FigureTable table) {
    page.append(text).append(table.markdown());
  }
}
