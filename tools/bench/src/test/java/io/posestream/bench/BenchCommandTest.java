package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final int FRAMES = 6;

  private final Path folder;

  BenchCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldNameAMissingVideo() {
    assertRefused(ExitCode.INPUT, "nowhere.mp4 does not exist", folder.resolve("nowhere.mp4"));
  }

  @Test
  void shouldNameAFileThatIsNoVideo() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "just words\n");
    assertRefused(ExitCode.INPUT, "notes.txt", notes);
  }

  @Test
  void shouldNameANumberThatIsTooSmall() {
    assertRefused(ExitCode.USAGE, "--frames must be at least 1: 0", "--frames", 0);
    assertRefused(ExitCode.USAGE, "--warm-up must be at least 1: 0", "--warm-up", 0);
    assertRefused(ExitCode.USAGE, "--streams must be at least 1: -2", "--streams", -2);
    assertRefused(ExitCode.USAGE, "--soak must be at least 0: -1", "--soak", -1);
  }

  @Test
  void shouldNameAnUnknownComparison() {
    assertRefused(ExitCode.USAGE, "tensorrt", "--compare", "tensorrt");
    assertRefused(ExitCode.USAGE, "none stands by itself", "--compare", "none,networks");
  }

  @Test
  void shouldRefuseAFileInAMissingFolderBeforeItMeasures() {
    assertRefused(
        ExitCode.FAILURE, "does not exist", "--json", folder.resolve("gone").resolve("r.json"));
  }

  @Test
  void shouldNameAMissingModelFolder() {
    assertRefused(ExitCode.ENGINE, "does not exist", "--model-dir", folder.resolve("gone"));
  }

  @Test
  void shouldMeasureTheDrawnPersonConsistently() {
    Path file = folder.resolve("bench.json");
    CommandRun run =
        CommandRun.real(
            "bench",
            "--pose-model",
            "lite",
            "--hand-model",
            "lite",
            "--frames",
            FRAMES,
            "--warm-up",
            2,
            "--streams",
            2,
            "--soak",
            FRAMES,
            "--json",
            file);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("no VIDEO named: looking at the drawn person");
    assertThat(run.out()).contains("drawn person: 8 frames of 640×480 px", "Jain index");
    JsonNode measured = JsonMapper.shared().readTree(file).get("runs").get(0);
    assertStages(measured.get("stages"));
    assertStreams(measured);
    assertComparisons(measured);
  }

  @Test
  void shouldLeaveOutWhatIsNotAskedFor() {
    Path file = folder.resolve("bench.json");
    CommandRun run =
        CommandRun.real(
            "bench",
            "--model",
            "lite",
            "--no-hands",
            "--frames",
            2,
            "--warm-up",
            1,
            "--compare",
            "none",
            "--markdown",
            "--quiet",
            "--json",
            file);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("| total |").doesNotContain("TFLite");
    JsonNode measured = JsonMapper.shared().readTree(file).get("runs").get(0);
    assertThat(measured.get("subject").get("handModel").isNull()).isTrue();
    for (String left : new String[] {"severalStreams", "soak", "networks", "original"}) {
      assertThat(measured.get(left).isNull()).as(left).isTrue();
    }
  }

  private static void assertStages(JsonNode report) {
    assertThat(report.get("frames").asInt()).isEqualTo(FRAMES);
    assertThat(report.get("people").asInt()).isEqualTo(FRAMES);
    JsonNode stages = report.get("stages");
    double sumMs = 0;
    for (String stage : new String[] {"decode", "bodyAndHands", "angles", "smoothing", "encode"}) {
      sumMs += stages.get(stage).get("meanMs").asDouble();
    }
    double totalMs = stages.get("total").get("meanMs").asDouble();
    assertThat(sumMs).isCloseTo(totalMs, within(1e-6));
    assertThat(stages.get("bodyAndHands").get("meanMs").asDouble())
        .isGreaterThanOrEqualTo(stages.get("body").get("meanMs").asDouble());
    assertThat(report.get("noNetworkRunning").get("meanMs").asDouble()).isBetween(0.0, totalMs);
    assertThat(report.get("outsideNetworksCpu").get("meanMs").asDouble()).isPositive();
    assertThat(report.get("networks").findValuesAsString("name"))
        .contains("pose_landmark_lite", "hand_landmark_lite");
  }

  private static void assertStreams(JsonNode run) {
    JsonNode several = run.get("severalStreams");
    assertThat(several.get("results").asInt()).isEqualTo(2 * FRAMES);
    assertThat(several.get("jainIndex").asDouble()).isGreaterThan(0).isLessThanOrEqualTo(1 + 1e-9);
    assertThat(run.get("severalAgainstOne").asDouble()).isPositive();
    for (String streams : new String[] {"oneStream", "severalStreams", "soak"}) {
      JsonNode report = run.get(streams);
      assertThat(report.get("resultsPerS").asDouble()).as(streams).isPositive();
      assertThat(report.get("allocatedBytesPerFrame").asDouble()).as(streams).isPositive();
      double sum = 0;
      for (JsonNode stream : report.get("streams")) {
        sum += stream.get("resultsPerS").asDouble();
      }
      assertThat(sum).isCloseTo(report.get("resultsPerS").asDouble(), within(1e-6));
    }
  }

  private static void assertComparisons(JsonNode run) {
    JsonNode networks = run.get("networks");
    assertThat(networks.get("trackedFrame").get("ours").get("p50Ms").asDouble()).isPositive();
    assertThat(networks.get("sideBySide").get("p50Ms").asDouble()).isPositive();
    boolean tfLite = networks.get("missing").asString().isEmpty();
    JsonNode ratio = networks.get("trackedFrame").get("ratioP50");
    assertThat(ratio.isNull()).isEqualTo(!tfLite);
    if (tfLite) {
      assertThat(ratio.asDouble()).isPositive();
    }
    JsonNode loops = run.get("original").get("rows");
    assertThat(loops.size()).isEqualTo(tfLite ? 3 : 2);
    assertThat(loops.get(0).get("p50OverOurs").asDouble()).isEqualTo(1);
    for (JsonNode loop : loops) {
      assertThat(loop.get("people").asInt()).isEqualTo(FRAMES);
      assertThat(loop.get("p50OverOurs").asDouble()).isPositive();
      assertThat(loop.get("resultsPerS").asDouble()).isPositive();
    }
  }

  private static void assertRefused(int exitCode, String reason, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "bench";
    System.arraycopy(args, 0, all, 1, args.length);
    CommandRun run = CommandRun.real(all);
    assertThat(run.err()).contains(reason);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
