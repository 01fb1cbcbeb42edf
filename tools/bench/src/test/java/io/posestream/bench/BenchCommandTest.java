package io.posestream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.posestream.cli.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
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
        ExitCode.FAILURE, "does not exist", "--json", folder.resolve("missing").resolve("r.json"));
  }

  @Test
  void shouldNameAMissingModelFolder() {
    assertRefused(ExitCode.ENGINE, "does not exist", "--model-dir", folder.resolve("missing"));
  }

  @Test
  void shouldLeaveOutWhatIsNotAskedFor() throws IOException {
    Path file = folder.resolve("bench.json");
    BenchRun run =
        BenchRun.of(
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
    JsonNode measured = JsonMapper.builder().build().readTree(file.toFile()).get("runs").get(0);
    assertThat(measured.get("subject").get("handModel").isNull()).isTrue();
    for (String left : new String[] {"severalStreams", "soak", "networks", "original"}) {
      assertThat(measured.get(left).isNull()).as(left).isTrue();
    }
  }

  private static void assertRefused(int exitCode, String reason, Object... args) {
    BenchRun run = BenchRun.of(args);
    assertThat(run.err()).contains(reason);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
