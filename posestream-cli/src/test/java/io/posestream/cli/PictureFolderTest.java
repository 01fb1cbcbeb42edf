package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFolderTest {
  private final Path pictures;
  private final Path out;

  PictureFolderTest(@TempDir Path folder) throws Exception {
    pictures = Files.createDirectory(folder.resolve("pictures"));
    out = folder.resolve("out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bmp", "gif"})
  void shouldReadFormatsAloneAndInAFolderWhateverTheirNames(String format) throws Exception {
    Path misnamed = TestPictures.person(pictures.resolve("a.jpg"), format);
    TestPictures.person(pictures.resolve("b." + format), format);
    assertThat(CommandRun.scripted("analyze", misnamed, "--out", out).out()).contains("1 pictures");
    CommandRun run = CommandRun.scripted("analyze", pictures, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("2 pictures: person in 2");
    assertThat(out.resolve("b.annotated.jpg")).exists();
  }

  @Test
  void shouldNameAndCountWhatIsLeftOut() throws Exception {
    TestPictures.person(pictures.resolve("frame_10.jpg"), "jpg");
    TestPictures.person(pictures.resolve("frame_2.jpg"), "jpg");
    Files.writeString(pictures.resolve("._frame_2.jpg"), "Mac OS X attributes");
    Files.writeString(pictures.resolve("notes.txt"), "words");
    Files.createDirectory(pictures.resolve("more"));
    TestVideos.demo(pictures.resolve("clip.mp4"), 2);
    CommandRun run = CommandRun.scripted("analyze", pictures, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("3 left out of").contains("clip.mp4, more (folder), notes.txt");
    assertThat(run.err()).doesNotContain("._");
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("frame_2.jpg");
    assertThat(Files.readString(out.resolve("summary.json"))).contains("notes.txt");
  }

  @Test
  void shouldRefuseATrackOfWhatIsNoVideo() throws Exception {
    Path file = TestPictures.person(pictures.resolve("a.jpg"), "jpg");
    CommandRun run = CommandRun.scripted("analyze", file, "--track", 0, "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--track is for video files");
  }

  @Test
  void shouldSayWhyAStreamCannotBeOpenedWithoutItsPassword() {
    CommandRun run =
        CommandRun.scripted("analyze", "http://me:geheim@127.0.0.1:1/live", "--out", out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .contains("http://127.0.0.1:1/live cannot be opened: Connection refused")
        .doesNotContain("geheim");
    CommandRun other = CommandRun.scripted("analyze", "gopher://host/x", "--out", out);
    assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err()).contains("rtsp://").contains("gopher://");
  }
}
