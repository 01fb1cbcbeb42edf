package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.angle.StandardAngles;
import io.posestream.calibration.Calibration;
import io.posestream.cli.exit.ExitCode;
import io.posestream.wire.CalibrationJson;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command to the files with the real networks. */
class RealNetworkTest {
  private final Path out;

  RealNetworkTest(@TempDir Path folder) {
    out = folder.resolve("out");
  }

  @Test
  void shouldFindTheDrawnPersonInEveryFrame() throws Exception {
    CommandRun run =
        CommandRun.real(
            "analyze",
            "--demo",
            "--model",
            "lite",
            "--hand-model",
            "lite",
            "--max-frames",
            20,
            "--out",
            out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("20 frames: person in 20");
    assertThat(TestVideos.frames(out.resolve("annotated.mp4"))).isEqualTo(20);
  }

  @Test
  void shouldWorkOnTheCpuWhereTheProviderIsMissingAndSaySo() throws Exception {
    CommandRun run =
        CommandRun.real(
            "analyze",
            "--demo",
            "--no-hands",
            "--provider",
            "cuda",
            "--max-frames",
            3,
            "--out",
            out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("(CPU; CUDA not used: this ONNX Runtime has only CPU)");
    assertThat(Files.readString(out.resolve("summary.json"))).contains("CUDA not used");
  }

  @Test
  void shouldNameTheProvidersWhenThereIsNoSuchOne() {
    CommandRun run = CommandRun.real("analyze", "--demo", "--provider", "tpu");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("tpu").containsIgnoringCase("tensorrt");
  }

  @Test
  void shouldFindWhatTheMachineCanDo() {
    CommandRun run = CommandRun.real("doctor", "--seconds", "1");
    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("8 bundled, hashes right", "finds the drawn person", "results/s with full body");
  }

  @Test
  void shouldCalibrateSomebodyWhoStandsAndCountAnglesFromThereLater() throws Exception {
    Path video = TestVideos.standing(out.resolveSibling("standing.mp4"), 75);
    List<String> plain = List.of("analyze", video.toString(), "--no-video", "--no-hands");
    CommandRun first =
        CommandRun.real(with(plain, "--out", out.toString(), "--body-height", "174"));
    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
    String calibration = Files.readString(out.resolve("calibration.json"));
    Calibration found = CalibrationJson.read(calibration);
    assertThat(found.scale()).isBetween(0.95, 1.15);
    double measuredDeg = meanKneeDeg(out);
    assertThat(measuredDeg).isCloseTo(found.neutralDeg().get("leftKnee"), within(2.0));

    Path again = out.resolveSibling("again");
    CommandRun later =
        CommandRun.real(with(plain, "--out", again.toString(), "--calibration", calibration));
    assertThat(later.exitCode()).as(later.err()).isEqualTo(ExitCode.OK);
    assertThat(meanKneeDeg(again)).isCloseTo(0, within(2.0));
  }

  private static Object[] with(List<String> command, String... further) {
    return Stream.concat(command.stream(), Stream.of(further)).toArray();
  }

  /** Of the second half: live filters settle in the first. */
  private static double meanKneeDeg(Path out) throws IOException {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    return lines.subList(lines.size() / 2, lines.size()).stream()
        .map(reader::data)
        .mapToDouble(message -> message.result().flexionDeg(StandardAngles.LEFT_KNEE).orElseThrow())
        .average()
        .orElseThrow();
  }

  @Test
  void shouldFollowTheSquatsInARealVideo() throws Exception {
    Path video = media().resolve("ov1_squats_mp.mp4");
    CommandRun run = CommandRun.real("analyze", video, "--out", out, "--no-video");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("65 frames: person in 65");
  }

  @Test
  void shouldFindNobodyInABurger() throws Exception {
    Path picture = media().resolve("o40_neg_burger_mp.jpg");
    CommandRun run = CommandRun.real("analyze", picture, "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.NO_PERSON);
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("\"status\":\"noPerson\"");
  }

  private static Path media() {
    Path folder = Path.of(System.getProperty("posestream.media", "no-media"));
    boolean there = Files.isDirectory(folder);
    if (Boolean.parseBoolean(System.getProperty("posestream.requireMedia"))) {
      assertThat(there).as("the test media in " + folder + " are required").isTrue();
    }
    assumeTrue(there, "skipped: there are no test media in " + folder);
    return folder;
  }
}
