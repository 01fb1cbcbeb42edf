package io.posestream.bench.page;

import io.posestream.bench.BenchReport;
import io.posestream.bench.BenchText;
import io.posestream.bench.chart.BarChart;
import io.posestream.bench.jmh.JmhReport;
import io.posestream.bench.live.LatencyReport;
import io.posestream.bench.live.StartReport;
import io.posestream.bench.live.WireReport;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.report.Report;
import io.posestream.bench.report.ReportJson;
import io.posestream.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of all tables, made of the reports that {@code tools/bench/run-all} left. */
final class PerformancePage {
  /** {@code posestream bench} with a few choices of models, so that every network is in one. */
  static final List<String> WHOLE = List.of("body-lite", "hands-lite", "hands-full", "body-heavy");

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

  private final Path reports;
  private final StringBuilder page = new StringBuilder(HEAD);
  private final Map<String, BarChart> charts = new LinkedHashMap<>();

  private PerformancePage(Path reports) {
    this.reports = reports;
  }

  /**
   * Writes the page and its charts.
   *
   * @param words the folder of the reports' JSON, the page to write, the folder for the charts, the
   *     commit, and the load before anything was built
   * @throws RuntimeException if a report or a figure is missing; nothing is written then
   */
  static void write(List<String> words) throws IOException {
    PerformancePage made = new PerformancePage(Path.of(words.get(0)));
    made.make(words.get(3), words.get(4));
    Path images = Files.createDirectories(Path.of(words.get(2)));
    for (Map.Entry<String, BarChart> chart : made.charts.entrySet()) {
      Files.writeString(
          images.resolve("performance-" + chart.getKey() + ".svg"), chart.getValue().svg());
    }
    Files.writeString(Path.of(words.get(1)), made.page);
  }

  private void make(String commit, String load) {
    BenchReport twoCores = read("stages-2-cores", BenchReport.class);
    BenchReport oneCore = read("stages-1-core", BenchReport.class);
    machine(twoCores.machine(), commit, load);
    append(STAGES, twoCores);
    append("### One core\n", oneCore);
    charts.put("stages", PerformanceCharts.stages("two cores", twoCores));
    charts.put("stages-one-core", PerformanceCharts.stages("one core", oneCore));
    List<BenchReport> whole = new ArrayList<>();
    WHOLE.forEach(name -> whole.add(read("bench-" + name, BenchReport.class)));
    List<NetworkReport.Row> networks = networks(whole);
    append(NETWORKS, NetworkReport.table(networks));
    charts.put("networks", PerformanceCharts.networks(networks));
    LatencyReport latency = read("latency", LatencyReport.class);
    append(LATENCY, latency);
    charts.put("latency", PerformanceCharts.latency(latency.runs()));
    append("## Start of `posestream serve`\n", read("start", StartReport.class));
    append("## What the encodings cost\n", read("wire", WireReport.class));
    append(JMH, read("jmh", JmhReport.class));
    page.append("## The whole path: `posestream bench`\n");
    for (BenchReport report : whole) {
      report.section().table().complete();
      page.append('\n').append(BenchText.runsMarkdown(report).replaceAll("(?m)^##", "###"));
    }
    charts.put("original", PerformanceCharts.original(whole.get(1)));
  }

  private <T extends Record> T read(String report, Class<T> type) {
    return ReportJson.read(reports.resolve(report + ".json"), type);
  }

  /** Each network once. */
  private static List<NetworkReport.Row> networks(List<BenchReport> reports) {
    Map<String, NetworkReport.Row> rows = new LinkedHashMap<>();
    for (BenchReport report : reports) {
      NetworkReport networks = report.runs().get(0).networks().orElseThrow();
      networks.networks().forEach(row -> rows.putIfAbsent(row.name(), row));
    }
    return List.copyOf(rows.values());
  }

  private void machine(Machine machine, String commit, String load) {
    Table table =
        new Table("measured on | ")
            .row("processor", machine.cores() + " cores " + machine.cpu())
            .row(
                "memory",
                String.format(Locale.ROOT, "%.0f GiB", machine.memoryBytes() / (double) (1 << 30)))
            .row("system", machine.system())
            .row("Java", machine.java())
            .row("load of the minute before", load)
            .row("date", LocalDate.now(ZoneOffset.UTC))
            .row("commit", commit);
    page.append(table.markdown()).append('\n');
  }

  private void append(String text, Report report) {
    append(text, report.section().table());
  }

  private void append(String text, Table table) {
    page.append(text).append('\n').append(table.complete().markdown()).append('\n');
  }
}
