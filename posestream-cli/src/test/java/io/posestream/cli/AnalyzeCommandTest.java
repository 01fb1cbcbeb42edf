package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.cli.exit.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
  private final Path folder;
  private final Path out;
  private final JsonMapper mapper = JsonMapper.builder().build();

  AnalyzeCommandTest(@TempDir Path folder) {
    this.folder = folder;
    out = folder.resolve("out");
  }

  @Test
  void shouldWriteEverythingForAVideo() throws Exception {
    Path video = TestVideos.demo(folder.resolve("clip.mp4"), 12);
    CommandRun run = CommandRun.scripted("analyze", video, "--out", out);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("12 frames: person in 12").contains("times real time");
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    assertThat(lines).hasSize(12);
    JsonNode third = mapper.readTree(lines.get(3));
    assertThat(third.get("source").asText()).isEqualTo("clip.mp4");
    assertThat(third.get("frame").asInt()).isEqualTo(3);
    assertThat(third.get("timeMs").asDouble()).isBetween(99.9, 100.1);
    assertThat(third.get("status").asText()).isEqualTo("detected");
    assertThat(Files.readAllLines(out.resolve("angles.csv"))).hasSize(13);
    assertThat(Files.readAllLines(out.resolve("landmarks.csv"))).hasSize(1 + 12 * (33 + 21));
    assertThat(TestVideos.frames(out.resolve("annotated.mp4"))).isEqualTo(12);
    assertThat(Files.readString(out.resolve("angles.svg"))).startsWith("<?xml").contains("<svg");
    assertThat(mapper.readTree(out.resolve("summary.json").toFile()).get("found").asInt())
        .isEqualTo(12);
  }

  @Test
  void shouldExportTheMotionOfEachPerson() throws Exception {
    CommandRun run =
        CommandRun.scripted(
            "analyze",
            "--demo",
            "--max-frames",
            9,
            "--out",
            out,
            "--no-video",
            "--export",
            "trc,MOT,c3d");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllLines(out.resolve("person0.trc"))).hasSize(6 + 9);
    assertThat(Files.readAllLines(out.resolve("person0.mot"))).hasSize(7 + 9);
    assertThat(Files.size(out.resolve("person0.c3d"))).isGreaterThan(9 * 33 * 16);
    CommandRun nobody =
        CommandRun.of(
            (directory, preferred) -> ScriptedEngine.noPerson(),
            "analyze",
            "--demo",
            "--max-frames",
            2,
            "--out",
            folder.resolve("nobody"),
            "--export",
            "trc");
    assertThat(nobody.err()).contains("nothing is exported: nobody was seen");
    CommandRun wrong = CommandRun.scripted("analyze", "--demo", "--export", "fbx");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("fbx").containsIgnoringCase("trc, mot, c3d");
  }

  @Test
  void shouldWriteTablesForSpreadsheetsThatWantACommaAsDecimalSign() throws Exception {
    CommandRun run =
        CommandRun.scripted(
            "analyze", "--demo", "--max-frames", 3, "--out", out, "--csv-decimal", "comma");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    for (String table : List.of("angles.csv", "angles-offline.csv", "landmarks.csv")) {
      List<String> lines = Files.readAllLines(out.resolve(table));
      assertThat(lines.get(0)).startsWith("source;frame;timeMs");
      assertThat(lines.get(2)).containsPattern(";\\d+,\\d+;").doesNotContain(".");
    }
  }

  @Test
  void shouldRefuseToExportPicturesAsMotion() throws Exception {
    Path picture = TestPictures.person(folder.resolve("a.png"), "png");
    CommandRun run = CommandRun.scripted("analyze", picture, "--out", out, "--export", "trc");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("--body-height, --export and --exercise need a video, camera or stream");
  }

  @Test
  void shouldSayWhyNobodyIsCalibrated() throws Exception {
    CommandRun run =
        CommandRun.scripted(
            "analyze", "--demo", "--max-frames", 5, "--out", out, "--body-height", 180);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.err())
        .contains("calibration.json is not written, as the person never stood upright");
    assertThat(out.resolve("calibration.json")).doesNotExist();
    assertThat(mapper.readTree(out.resolve("summary.json").toFile()).get("notes")).hasSize(1);
  }

  @Test
  void shouldRefuseAnAbsurdBodyHeight() {
    CommandRun run = CommandRun.scripted("analyze", "--demo", "--body-height", 1.8);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("--body-height: the body height must lie in 50.0..250.0 cm: 1.8");
  }

  @Test
  void shouldGiveEveryLineAsManyCellsAsTheHeader() throws Exception {
    CommandRun.scripted("analyze", "--demo", "--max-frames", 5, "--out", out, "--no-video");
    for (String table :
        List.of("angles.csv", "angles-offline.csv", "range-of-motion.csv", "landmarks.csv")) {
      List<String> lines = Files.readAllLines(out.resolve(table));
      long commas = commas(lines.get(0));
      assertThat(lines).allMatch(line -> commas(line) == commas, table);
    }
    assertThat(out.resolve("annotated.mp4")).doesNotExist();
  }

  private static long commas(String line) {
    return line.chars().filter(c -> c == ',').count();
  }

  @Test
  void shouldStopAfterTheDuration() throws Exception {
    CommandRun run =
        CommandRun.scripted(
            "analyze", "--demo", "--fps", 10, "--duration", 1, "--out", out, "--no-video");
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllLines(out.resolve("results.jsonl"))).hasSize(10);
  }

  @Test
  void shouldCountWhatNewestDrops() throws Exception {
    CommandRun run =
        CommandRun.scripted(
            "analyze", "--demo", "--frames", "newest", "--duration", "0.5", "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    JsonNode summary = mapper.readTree(out.resolve("summary.json").toFile());
    assertThat(summary.get("frames").asInt() + summary.get("dropped").asInt()).isEqualTo(15);
  }

  @Test
  void shouldSayThatNobodyWasFound() throws Exception {
    Path picture = TestPictures.plain(folder.resolve("wall.png"), 320, 240);
    CommandRun run =
        CommandRun.of(
            (models, preferred) -> ScriptedEngine.noPerson(), "analyze", picture, "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.NO_PERSON);
    assertThat(run.err()).contains("no person was found");
    assertThat(Files.readString(out.resolve("results.jsonl"))).contains("\"noPerson\"");
  }

  @Test
  void shouldWriteMirroredIntoTheResults() throws Exception {
    CommandRun.scripted("analyze", "--demo", "--max-frames", 1, "--mirrored", "--out", out);
    assertThat(Files.readString(out.resolve("results.jsonl"))).contains("\"mirrored\":true");
  }

  @Test
  void shouldRefuseOptionsThatMakeNoSense() {
    assertUsage("Name one INPUT", "analyze");
    assertUsage("Name one INPUT", "analyze", "x.mp4", "--demo");
    assertUsage(
        "--smoothing must be one of none, ema, one-euro, not magic",
        "analyze",
        "--demo",
        "--smoothing",
        "magic");
    assertUsage(
        "--detection-threshold must be a number 0..1, not 2",
        "analyze",
        "--demo",
        "--detection-threshold",
        2);
    assertUsage("--offline-cutoff must be positive", "analyze", "--demo", "--offline-cutoff", 0);
    assertUsage("fps must lie in", "analyze", "--demo", "--fps", 0);
    assertUsage("Say what to do");
  }

  private static void assertUsage(String message, Object... args) {
    CommandRun run = CommandRun.scripted(args);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
  }

  @Test
  void shouldSayThatTheOutputCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    CommandRun run = CommandRun.scripted("analyze", "--demo", "--max-frames", 1, "--out", file);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(run.err()).contains("the output cannot be written").contains("file");
  }

  @Test
  void shouldPrintVersionAndHelp() {
    assertThat(CommandRun.scripted("--version").out()).matches("posestream \\d+\\.\\d+.*\\R");
    assertThat(CommandRun.scripted("analyze", "--help").out())
        .contains("Exit codes:", "--offline-cutoff=HZ", "(default: 6.0)")
        .contains("angles-offline.csv   angles without lag", "range-of-motion.csv");
  }
}
