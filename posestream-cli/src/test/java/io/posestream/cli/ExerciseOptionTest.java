package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.cli.exit.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --exercise}: the table, the summary, and what is refused. */
class ExerciseOptionTest {
  private final Path folder;
  private final Path out;

  ExerciseOptionTest(@TempDir Path folder) {
    this.folder = folder;
    out = folder.resolve("out");
  }

  /** The demo stands, waves, raises both arms and then squats twice. */
  @Test
  void shouldCountTheSquatsOfTheDemoThroughTheRealNetworks() throws Exception {
    CommandRun run =
        CommandRun.real(
            "analyze",
            "--demo",
            "--model",
            "full",
            "--no-hands",
            "--fps",
            12,
            "--duration",
            18,
            "--no-video",
            "--exercise",
            "squat,push-up",
            "--csv-decimal",
            "comma",
            "--out",
            out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .containsPattern("Squat, person 0: 2 repetitions \\(2 full.*°, down .* s, up .* s")
        .contains("Push-up: not counted");
    List<String> lines = Files.readAllLines(out.resolve("exercise.csv"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("exercise;person;repetition;side;startMs;endMs;");
    assertThat(lines.get(1)).startsWith("squat;0;1;;").endsWith(";full");
    assertThat(lines.get(2)).startsWith("squat;0;2;;").contains(",");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("<h2>Repetitions</h2>")
        .containsPattern("(?s)<th[^>]*>Squat</th>.*<th[^>]*>Squat</th>")
        .doesNotContain("Push-up");
    assertThat(
            JsonMapper.builder()
                .build()
                .readTree(out.resolve("summary.json").toFile())
                .get("exercises"))
        .hasSize(2);
  }

  @Test
  void shouldCountAnOwnDefinition() throws Exception {
    Path file = folder.resolve("Stand.JSON");
    Files.writeString(
        file,
        """
        {
          "name": "stand", "title": "Standing", "hold": {"leastS": 0.5, "atMost": 179},
          "signal": {"angle": "trunk"}, "phases": ["standing", "a", "b", "c"]
        }
        """);
    CommandRun run =
        CommandRun.scripted(
            "analyze",
            "--demo",
            "--max-frames",
            30,
            "--out",
            out,
            "--no-video",
            "--exercise",
            file);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("Standing, person 0: 1 hold of 1.0 s");
    assertThat(Files.readAllLines(out.resolve("exercise.csv"))).hasSize(2);
  }

  @Test
  void shouldRefuseBeforeAnythingIsAnalysed() throws Exception {
    Path broken = folder.resolve("broken.json");
    Files.writeString(
        broken,
        """
        {"name": "x", "signal": {"angle": "knee"}, "counting": {"start": 30, "end": 30}}
        """);
    assertThat(refused(ExitCode.USAGE, "yoga"))
        .contains("--exercise: there is no exercise yoga, only squat, lunge,");
    assertThat(refused(ExitCode.USAGE, broken.toString()))
        .contains("broken.json: counting.end must differ from counting.start 30");
    assertThat(refused(ExitCode.INPUT, "none.json"))
        .contains("--exercise: none.json cannot be read");
    assertThat(refused(ExitCode.USAGE, "squat,squat")).contains("--exercise names squat twice");
    assertThat(out).doesNotExist();
  }

  @Test
  void shouldRefusePictures() throws Exception {
    Path picture = TestPictures.person(folder.resolve("a.png"), "png");
    CommandRun run = CommandRun.scripted("analyze", picture, "--out", out, "--exercise", "squat");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--exercise need a video, camera or stream");
  }

  private String refused(int exitCode, String exercise) {
    CommandRun run = CommandRun.scripted("analyze", "--demo", "--out", out, "--exercise", exercise);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    return run.err();
  }
}
