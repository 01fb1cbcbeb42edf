package io.posestream.bench.page;

import io.posestream.bench.BenchReport;
import io.posestream.bench.Subject;
import io.posestream.bench.jmh.JmhReport;
import io.posestream.bench.live.LatencyReport;
import io.posestream.bench.live.StartReport;
import io.posestream.bench.live.WireReport;
import io.posestream.bench.machine.GarbageCollections;
import io.posestream.bench.machine.Load;
import io.posestream.bench.machine.Machine;
import io.posestream.bench.network.NetworkReport;
import io.posestream.bench.original.OriginalReport;
import io.posestream.bench.report.ReportJson;
import io.posestream.bench.sample.Distribution;
import io.posestream.bench.stage.Stage;
import io.posestream.bench.stage.StageReport;
import io.posestream.bench.stream.StreamReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A folder of reports with one row each; a duration of n has p50 n, p95 n + 1, p99 n + 2. */
final class FixedReports {
  private FixedReports() {}

  static void write(Path folder) {
    save(folder, "stages-2-cores", bench(10));
    save(folder, "stages-1-core", bench(20));
    PerformancePage.WHOLE.forEach(name -> save(folder, "bench-" + name, bench(30)));
    Map<String, Distribution> hops = new LinkedHashMap<>();
    hops.put("work", times(7));
    hops.put("capture to result", times(9));
    save(
        folder,
        "latency",
        new LatencyReport(
            List.of(new LatencyReport.Run("hands lite, paced", 59.5, 7, 1, 0, 0, hops))));
    save(folder, "start", new StartReport(times(1500), times(260)));
    save(
        folder,
        "wire",
        new WireReport(List.of(new WireReport.Row("frame, read", "binary", 100, 50, times(0.5)))));
    save(
        folder,
        "jmh",
        new JmhReport(List.of(new JmhReport.Step("Crop", "plainJavaBaseline", 12.5, 1, 3))));
  }

  private static void save(Path folder, String name, Record report) {
    ReportJson.write(report, folder.resolve(name + ".json"));
  }

  /** Replaces a text of a report. */
  static void replace(Path folder, String report, String text, String other) throws IOException {
    Path file = folder.resolve(report + ".json");
    String json = Files.readString(file);
    if (!json.contains(text)) {
      throw new IllegalArgumentException(text + " is not in " + json);
    }
    Files.writeString(file, json.replace(text, other));
  }

  private static Distribution times(double p50Ms) {
    return new Distribution(8, p50Ms, p50Ms, p50Ms + 1, p50Ms + 2, p50Ms + 3);
  }

  private static BenchReport bench(double totalMs) {
    Map<Stage, Distribution> stages = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      stages.put(stage, times(stage == Stage.TOTAL ? totalMs : 0.25));
    }
    StageReport report =
        new StageReport(8, 8, 2, stages, List.of(), 0, times(1), Optional.of(times(2)));
    StreamReport stream =
        new StreamReport(
            8,
            2,
            4,
            List.of(new StreamReport.OneStream(4, times(5))),
            1,
            1000,
            new GarbageCollections.Pauses(0, 0, 0),
            Optional.empty());
    OriginalReport original =
        new OriginalReport(
            List.of(new OriginalReport.Row("posestream", times(14), 70, 15, 8, 2, 1, 1, 1)), "");
    NetworkReport.Row network =
        new NetworkReport.Row(
            "pose_landmark_lite", times(3), Optional.of(times(6)), OptionalDouble.of(0.5));
    return new BenchReport(
        new Machine("a processor", 2, 8L << 30, "a system", "17", List.of("Copy"), 1L << 30),
        new Load(OptionalDouble.of(0.05)),
        "a runtime",
        List.of(
            new BenchReport.Run(
                new Subject("clip.mp4", 640, 480, 8, 2000, "lite", Optional.of("full")),
                report,
                stream,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(new NetworkReport(8, List.of(network), network, Optional.empty(), "")),
                Optional.of(original))));
  }
}
