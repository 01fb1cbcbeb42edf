package io.posestream.bench.page;

import io.posestream.bench.BenchReport;
import io.posestream.bench.jmh.JmhReport;
import io.posestream.bench.live.LatencyReport;
import io.posestream.bench.live.StartReport;
import io.posestream.bench.live.WireReport;
import io.posestream.bench.network.ThreadsReport;
import io.posestream.bench.report.ReportJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The reports that the page is made of.
 *
 * @param twoCores every choice of models on two cores
 * @param oneCore the same on one
 * @param whole {@code posestream bench} with a few choices of models, one report each
 * @param networks the networks alone
 * @param latency capture to result over loopback
 * @param start of the server
 * @param wire the encodings
 * @param jmh single steps
 */
record PerformanceReports(
    BenchReport twoCores,
    BenchReport oneCore,
    List<BenchReport> whole,
    ThreadsReport networks,
    LatencyReport latency,
    StartReport start,
    WireReport wire,
    JmhReport jmh) {
  static final List<String> WHOLE = List.of("bench-body-lite", "bench", "bench-hands-full");

  /** Reads the JSON files of a folder, named as {@code tools/bench/run-all} names them. */
  static PerformanceReports in(Path folder) {
    List<BenchReport> whole = new ArrayList<>();
    WHOLE.forEach(name -> whole.add(read(folder, name, BenchReport.class)));
    return new PerformanceReports(
        read(folder, "stages-2-cores", BenchReport.class),
        read(folder, "stages-1-core", BenchReport.class),
        whole,
        read(folder, "networks", ThreadsReport.class),
        read(folder, "latency", LatencyReport.class),
        read(folder, "start", StartReport.class),
        read(folder, "wire", WireReport.class),
        read(folder, "jmh", JmhReport.class));
  }

  private static <T extends Record> T read(Path folder, String report, Class<T> type) {
    return ReportJson.read(folder.resolve(report + ".json"), type);
  }
}
