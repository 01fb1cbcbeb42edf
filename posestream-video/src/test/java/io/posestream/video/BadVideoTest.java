package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.FrameSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadVideoTest {
  private final Path folder;

  BadVideoTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldNameAMissingFile() {
    assertRefused(folder.resolve("nowhere.mp4"), "does not exist");
  }

  @Test
  void shouldNameAFolder() {
    assertRefused(folder, "is a folder");
  }

  @Test
  void shouldNameAnEmptyFile() throws Exception {
    assertRefused(Files.createFile(folder.resolve("empty.mp4")), "is empty (0 bytes)");
  }

  @Test
  void shouldNameATextFile() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.mp4"), "hello\nthis is text\n".repeat(50));
    assertRefused(file, "is not a video but a text file");
  }

  @Test
  void shouldNameBytesThatAreNoVideo() throws Exception {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((i * i * 31) >> 3);
    }
    assertRefused(Files.write(folder.resolve("noise.mp4"), bytes), "is not a video");
  }

  @Test
  void shouldSayThatTheIndexIsMissing() throws Exception {
    Path whole = TestVideo.write(folder.resolve("whole.mp4"), 160, 120, 20);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, 300));
    assertRefused(cut, "its index is missing");
  }

  @Test
  void shouldGiveTheFramesBeforeTheCut() throws Exception {
    Path whole = TestVideo.write(folder.resolve("whole.mp4"), 160, 120, 100);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length * 6 / 10));
    try (VideoFileSource source = VideoFileSource.open(cut)) {
      assertThat(TestVideo.readAll(source)).hasSizeBetween(30, 90);
      assertThat(source.warning().orElseThrow())
          .contains("cut.mp4")
          .contains("ends in the middle")
          .contains("of 100 frames");
    }
  }

  @Test
  void shouldNameAFolderThatCannotBeWrittenTo() {
    Path file = folder.resolve("no-such-folder").resolve("out.mp4");
    assertThatThrownBy(() -> VideoFileWriter.create(file, 64, 48, 30))
        .hasMessageContaining("out.mp4 cannot be written");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> VideoFileSource.open(file))
        .isInstanceOf(FrameSourceException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining(reason);
  }
}
