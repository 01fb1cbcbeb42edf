package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private final Path folder;
  private final Path out;

  BadInputTest(@TempDir Path folder) {
    this.folder = folder;
    out = folder.resolve("out");
  }

  @Test
  void shouldNameAMissingFile() {
    assertRefused(folder.resolve("nowhere.mp4"), "does not exist");
  }

  @Test
  void shouldNameAnEmptyFile() throws Exception {
    assertRefused(Files.createFile(folder.resolve("empty.jpg")), "is empty (0 bytes)");
  }

  @Test
  void shouldNameATruncatedJpeg() throws Exception {
    Path whole = TestPictures.person(folder.resolve("whole.jpg"), "jpg");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(cut, "ends early");
  }

  @Test
  void shouldReadAPngThatIsCalledJpg() throws Exception {
    Path file = TestPictures.person(folder.resolve("really-png.jpg"), "png");
    CommandRun run = CommandRun.scripted("analyze", file, "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void shouldNameATextFile() throws Exception {
    assertRefused(
        Files.writeString(folder.resolve("notes.txt"), "just words\n"), "but a text file");
    assertRefused(
        Files.writeString(folder.resolve("notes.jpg"), "just words\n"), "neither a JPEG nor a PNG");
  }

  @Test
  void shouldRefuseAHugePictureBeforeDecodingIt() throws Exception {
    Path file = TestPictures.promising(folder.resolve("huge.png"), 30_000, 30_000);
    assertRefused(file, "30000×30000");
  }

  @Test
  void shouldFindNobodyInASinglePixel() throws Exception {
    Path file = TestPictures.plain(folder.resolve("dot.png"), 1, 1);
    CommandRun run = CommandRun.real("analyze", file, "--out", out, "--model", "lite");
    assertThat(run.exitCode()).isEqualTo(ExitCode.NO_PERSON);
    assertThat(run.err()).contains("no person was found");
  }

  @Test
  void shouldNameAFolderWithoutPictures() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty-folder"));
    assertRefused(empty, "holds no pictures");
  }

  @Test
  void shouldGoOnAfterABrokenPictureInAFolder() throws Exception {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    TestPictures.person(pictures.resolve("a.jpg"), "jpg");
    Files.writeString(pictures.resolve("b.jpg"), "no picture");
    TestPictures.person(pictures.resolve("c.png"), "png");
    CommandRun run = CommandRun.scripted("analyze", pictures, "--out", out);

    assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.err()).contains("b.jpg: neither a JPEG nor a PNG");
    assertThat(run.out()).contains("3 pictures: person in 2").contains("failed 1");
    assertThat(Files.readAllLines(out.resolve("results.jsonl"))).hasSize(3);
    assertThat(out.resolve("a.annotated.jpg")).exists();
    assertThat(out.resolve("c.annotated.png")).exists();
  }

  @Test
  void shouldAnalyseATruncatedVideoAsFarAsItGoes() throws Exception {
    Path whole = TestVideos.demo(folder.resolve("whole.mp4"), 60);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length * 6 / 10));
    CommandRun run = CommandRun.scripted("analyze", cut, "--out", out);

    assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.err()).contains("cut.mp4 ends in the middle");
    assertThat(Files.readAllLines(out.resolve("results.jsonl"))).hasSizeBetween(10, 55);
    assertThat(TestVideos.frames(out.resolve("annotated.mp4"))).isBetween(10, 55);
  }

  @Test
  void shouldSayThatThereIsNoCamera() {
    CommandRun run = CommandRun.scripted("analyze", "camera:97", "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("camera 97");
  }

  @Test
  void shouldSayThatCamerasAreNumbered() {
    for (String camera : List.of("camera:", "camera:front", "camera:-1", "camera:4000000000")) {
      CommandRun run = CommandRun.scripted("analyze", camera, "--out", out);
      assertThat(run.exitCode()).as(camera).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).contains(camera + " is no camera").contains("camera:0");
    }
  }

  @Test
  void shouldNameAMissingModelFile() throws Exception {
    Path models = Files.createDirectory(folder.resolve("models"));
    assertEngineRefused(models, "pose_detection.onnx", "is missing");
  }

  @Test
  void shouldNameAModelFileWithAFlippedByte() throws Exception {
    Path models = Files.createDirectory(folder.resolve("models"));
    copyModels(models);
    Path file = models.resolve("pose_landmark_lite.onnx");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertEngineRefused(models, "pose_landmark_lite.onnx", "SHA-256");
  }

  /** All but the heavy one, which another artifact holds. */
  private static void copyModels(Path folder) throws Exception {
    Properties hashes = new Properties();
    try (InputStream in = model("models.properties")) {
      byte[] bytes = in.readAllBytes();
      Files.write(folder.resolve("models.properties"), bytes);
      hashes.load(new ByteArrayInputStream(bytes));
    }
    for (ModelName name : ModelName.values()) {
      if (name != ModelName.POSE_LANDMARK_HEAVY) {
        try (InputStream in = model(name.fileName())) {
          Files.copy(in, folder.resolve(name.fileName()));
        }
      }
    }
  }

  private static InputStream model(String name) {
    return Objects.requireNonNull(ModelFiles.class.getResourceAsStream(name), name);
  }

  private void assertEngineRefused(Path models, String file, String reason) {
    CommandRun run =
        CommandRun.real(
            "analyze",
            "--demo",
            "--out",
            out,
            "--max-frames",
            1,
            "--model-dir",
            models,
            "--model",
            "lite");
    assertThat(run.exitCode()).isEqualTo(ExitCode.ENGINE);
    assertThat(run.err()).contains(file).contains(reason);
  }

  private void assertRefused(Path file, String reason) {
    CommandRun run = CommandRun.scripted("analyze", file, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains(file.getFileName().toString()).contains(reason);
  }
}
