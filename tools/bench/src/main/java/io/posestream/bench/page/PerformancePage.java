package io.posestream.bench.page;

import io.posestream.bench.BenchReport;
import io.posestream.bench.BenchText;
import io.posestream.bench.chart.BarChart;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of all tables. */
final class PerformancePage {
  private static final String HEAD =
      """
      # Performance tables

      Written by `tools/bench/run all`; what they mean stands in [performance.md](performance.md).
      Milliseconds are wall time. Compare ratios within this page; other machines differ.

      """;

  private static final String STAGES =
      """
      ## Where the time of a frame goes

      JPEG bytes of the signing clip (640×480 px) in, result bytes out, tracked, One Euro smoothing. Body and
      hands run side by side, so their times overlap.

      ### Two cores
      """;

  private static final String NETWORKS =
      """
      ## The networks against TensorFlow Lite

      Ours in ONNX Runtime against the originals in TensorFlow Lite with XNNPACK and all outputs, in turns.
      """;

  private static final String LATENCY =
      """
      ## Live: capture to result over loopback

      Full body and two hands, 60 fps captured, server and client in processes of their own; p50 / p95 / p99.
      "paced" keeps two frames unanswered, "flood" fires and forgets.
      """;

  private static final String JMH =
      """
      ## Single steps

      JMH, average time, 2 forks × 5 × 0.4 s after 3 × 0.4 s of warm-up. Below 1, a step is faster than the
      baseline of its group.
      """;

  private PerformancePage() {}

  /**
   * Writes the page and its charts.
   *
   * @param words the folder of the reports' JSON, the page to write, the folder for the charts, the
   *     commit, and the load before anything was built
   * @throws RuntimeException if a report or a figure is missing; nothing is written then
   */
  static void write(List<String> words) throws IOException {
    PerformanceReports reports = PerformanceReports.in(Path.of(words.get(0)));
    String page = markdown(reports, words.get(3), words.get(4));
    Map<String, BarChart> charts = PerformanceCharts.of(reports);
    Path images = Files.createDirectories(Path.of(words.get(2)));
    for (Map.Entry<String, BarChart> chart : charts.entrySet()) {
      Files.writeString(
          images.resolve("performance-" + chart.getKey() + ".svg"), chart.getValue().svg());
    }
    Files.writeString(Path.of(words.get(1)), page);
  }

  static String markdown(PerformanceReports reports, String commit, String load) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(machine(reports.twoCores().machine(), commit, load)).append('\n');
    append(page, STAGES, reports.twoCores());
    append(page, "### One core\n", reports.oneCore());
    append(page, NETWORKS, reports.networks());
    append(page, LATENCY, reports.latency());
    append(page, "## Start of `posestream serve`\n", reports.start());
    append(page, "## What the encodings cost\n", reports.wire());
    append(page, JMH, reports.jmh());
    page.append("## The whole path: `posestream bench`\n");
    for (BenchReport report : reports.whole()) {
      report.section().table().complete();
      page.append('\n').append(BenchText.runsMarkdown(report).replaceAll("(?m)^##", "###"));
    }
    return page.toString();
  }

  private static String machine(Machine machine, String commit, String load) {
    return new Table("measured on | ")
        .row("processor", machine.cores() + " cores " + machine.cpu())
        .row(
            "memory",
            String.format(Locale.ROOT, "%.0f GiB", machine.memoryBytes() / (double) (1 << 30)))
        .row("system", machine.system())
        .row("Java", machine.java())
        .row("load of the minute before", load)
        .row("date", LocalDate.now(ZoneOffset.UTC))
        .row("commit", commit)
        .markdown();
  }

  private static void append(StringBuilder page, String text, Report report) {
    page.append(text)
        .append('\n')
        .append(report.section().table().complete().markdown())
        .append('\n');
  }
}
