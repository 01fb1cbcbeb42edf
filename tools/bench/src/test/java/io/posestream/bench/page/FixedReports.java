package io.posestream.bench.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of reports with one row each. */
final class FixedReports {
  private static final String STAGES =
      """
      {"tables": [{"heading": "Body lite, hands full",
       "columns": ["stage", "p50 ms", "p95 ms", "p99 ms"],
       "rows": [["decode", 0.60, 0.70, 0.80], ["pose", 5.00, 6.00, 7.00],
                ["hands", 9.00, 10.00, 11.00], ["angles", 0.01, 0.02, 0.03],
                ["smooth", 0.02, 0.03, 0.04], ["total", 10.00, 18.00, 20.00]]}]}
      """;

  private static final String LATENCY =
      """
      {"tables": [
       {"heading": "", "columns": ["results/s", "dropped"], "rows": [[59.50, 7]]},
       {"heading": "", "columns": ["hop", "p50 ms", "p95 ms", "p99 ms"],
        "rows": [["work", 10.00, 19.00, 25.00], ["capture to result", 12.00, 39.00, 53.00]]}]}
      """;

  private final Path folder;

  private FixedReports(Path folder) {
    this.folder = folder;
  }

  /** All that a page needs, without {@code posestream bench}. */
  static FixedReports in(Path folder) throws IOException {
    return new FixedReports(folder)
        .with("machine", table("\"measured on\", \"\"", "\"commit\", \"abc1234\""))
        .with("stages-2-cores", STAGES)
        .with("stages-1-core", STAGES)
        .with(
            "networks",
            table(
                "\"network\", \"threads\", \"TFLite p50 ms\", \"ours p50 ms\"",
                "\"pose_landmark_lite\", 1, 7.67, 3.30"))
        .with("latency-lite-paced", LATENCY)
        .with("latency-lite-flood", LATENCY)
        .with("latency-full-paced", LATENCY)
        .with("latency-full-flood", LATENCY)
        .with("start", table("\"start\", \"p50 ms\"", "\"ready\", 1500"))
        .with("wire", table("\"message\", \"p50 µs\"", "\"frame, read\", 1.46"))
        .with("jmh", table("\"step\", \"B per operation\"", "\"Crop: intoTensor\", 0"));
  }

  private static String table(String columns, String row) {
    return "{\"tables\": [{\"heading\": \"\", \"columns\": ["
        + columns
        + "], \"rows\": [["
        + row
        + "]]}]}";
  }

  /** The same folder with another text for a report. */
  FixedReports with(String report, String json) throws IOException {
    Files.writeString(folder.resolve(report + ".json"), json);
    return this;
  }

  /** The same folder in which one text of a report is replaced. */
  FixedReports replacing(String report, String text, String other) throws IOException {
    String json = Files.readString(folder.resolve(report + ".json"));
    return with(report, json.replace(text, other));
  }
}
