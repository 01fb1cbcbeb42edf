package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.Frame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFileTest {
  private final Path folder;

  VideoFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldReadBackWhatWasWritten() throws Exception {
    Path file = TestVideo.write(folder.resolve("clip.mp4"), 200, 120, 30);
    try (VideoFileSource source = VideoFileSource.open(file)) {
      assertThat(source.info().frames()).hasValue(30);
      assertThat(source.info().frameRateHz().orElse(0)).isCloseTo(25, within(0.1));
      List<Frame> frames = TestVideo.readAll(source);

      assertThat(frames).hasSize(30);
      for (int i = 0; i < frames.size(); i++) {
        assertThat(frames.get(i).sequence()).isEqualTo(i);
        assertThat(frames.get(i).captureTimeNs())
            .isCloseTo(i * TestVideo.STEP_NS, within(100_000L));
      }
      var image = TestVideo.image(frames.get(10));
      assertThat(image.width()).isEqualTo(200);
      assertThat(image.height()).isEqualTo(120);
      assertThat(TestVideo.blueAt(image, 0.25, 0.25)).isGreaterThan(200);
      assertThat(TestVideo.blueAt(image, 0.75, 0.75)).isLessThan(40);
      assertThat(source.warning()).isEmpty();
    }
  }

  @Test
  void shouldWriteH264() throws Exception {
    try (VideoFileWriter writer = VideoFileWriter.create(folder.resolve("h.mp4"), 64, 48, 30)) {
      assertThat(writer.encoder()).isEqualTo("libopenh264");
    }
  }

  @Test
  void shouldRoundOddSidesDown() throws Exception {
    Path file = TestVideo.write(folder.resolve("odd.mp4"), 101, 77, 3);
    try (VideoFileSource source = VideoFileSource.open(file)) {
      var image = TestVideo.image(source.next().orElseThrow());
      assertThat(image.width()).isEqualTo(100);
      assertThat(image.height()).isEqualTo(76);
    }
  }

  @Test
  void shouldTurnPicturesUprightAsThePhoneAsksFor() throws Exception {
    Path file = TestVideo.write(folder.resolve("phone.mp4"), 160, 96, 3);
    TestVideo.orient(file, 0, 1, -1, 0);
    try (VideoFileSource source = VideoFileSource.open(file)) {
      assertThat(source.info().width()).isEqualTo(96);
      assertThat(source.info().height()).isEqualTo(160);
      var image = TestVideo.image(source.next().orElseThrow());
      assertThat(image.width()).isEqualTo(96);
      assertThat(TestVideo.blueAt(image, 0.75, 0.25)).isGreaterThan(200);
      assertThat(TestVideo.blueAt(image, 0.25, 0.25)).isLessThan(40);
    }
  }

  @Test
  void shouldStayAtItsEndAndEndOnClose() throws Exception {
    Path file = TestVideo.write(folder.resolve("short.mp4"), 64, 48, 2);
    VideoFileSource source = VideoFileSource.open(file);
    TestVideo.readAll(source);
    assertThat(source.next()).isEmpty();
    source.close();
    source.close();
    assertThat(source.next()).isEmpty();

    VideoFileSource closedEarly = VideoFileSource.open(file);
    closedEarly.close();
    assertThat(closedEarly.next()).isEmpty();
  }

  @Test
  void shouldMoveStandingTimesForwardWhenWriting() throws Exception {
    Path file = folder.resolve("still.mp4");
    TestVideo.write(folder.resolve("source.mp4"), 64, 48, 3);
    try (VideoFileSource source = VideoFileSource.open(folder.resolve("source.mp4"));
        VideoFileWriter writer = VideoFileWriter.create(file, 64, 48, 25)) {
      for (Frame frame : TestVideo.readAll(source)) {
        writer.write(TestVideo.image(frame), 7);
      }
    }
    try (VideoFileSource source = VideoFileSource.open(file)) {
      assertThat(TestVideo.readAll(source)).hasSize(3);
    }
  }
}
