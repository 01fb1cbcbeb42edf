package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.Frame;
import io.posestream.frame.FrameSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which frames of a file come out, and when. */
class VideoTracksTest {
  private static final int FORMAT = avutil.AV_PIX_FMT_YUV420P;

  private final Path folder;

  VideoTracksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void shouldSayThatSoundHoldsNoVideo() {
    Path file = folder.resolve("song.mka");
    try (OddVideo video = new OddVideo(file, "matroska")) {
      video.silence(video.sound(), 0, 500);
    }
    assertThatThrownBy(() -> VideoFileSource.open(file))
        .isInstanceOf(FrameSourceException.class)
        .hasMessage(file + " has no video track: it holds no video, only sound");
  }

  @Test
  void shouldNotTakeACoverForAVideo() {
    Path file = folder.resolve("song.m4a");
    try (OddVideo video = new OddVideo(file, "mp4")) {
      int sound = video.sound();
      int cover = video.cover(64, 48);
      video.frame(cover, TestVideo.quadrant(64, 48, 0), 0);
      video.silence(sound, 0, 500);
    }
    assertThatThrownBy(() -> VideoFileSource.open(file))
        .hasMessageEndingWith("it holds no video, only sound and a cover picture");
  }

  @Test
  void shouldReadTheFirstOfSeveralTracksUnlessAnotherIsNamed() throws Exception {
    Path file = folder.resolve("two.mkv");
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int small = video.video("ffv1", FORMAT, 64, 48, encoder -> {});
      int large = video.video("ffv1", FORMAT, 128, 96, encoder -> {});
      for (int i = 0; i < 3; i++) {
        video.frame(small, TestVideo.quadrant(64, 48, i), i * OddVideo.STEP_MS);
        video.frame(large, TestVideo.quadrant(128, 96, i), i * OddVideo.STEP_MS);
      }
    }
    assertThat(widths(VideoFileSource.open(file))).containsExactly(64, 64, 64);
    assertThat(widths(VideoFileSource.open(file, 0))).containsExactly(64, 64, 64);
    assertThat(widths(VideoFileSource.open(file, 1))).containsExactly(128, 128, 128);
    assertThatThrownBy(() -> VideoFileSource.open(file, 2))
        .hasMessageEndingWith("has 2 video track(s), numbered from 0; there is no track 2");
    assertThatThrownBy(() -> VideoFileSource.open(file, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("track");
  }

  private static List<Integer> widths(VideoFileSource source) throws Exception {
    try (source) {
      return TestVideo.readAll(source).stream().map(f -> TestVideo.image(f).width()).toList();
    }
  }

  @Test
  void shouldCountTimesFromTheFirstFrame() throws Exception {
    Path file = folder.resolve("broadcast.ts");
    try (OddVideo video = new OddVideo(file, "mpegts")) {
      int track = video.video("mpeg2video", FORMAT, 64, 48, encoder -> {});
      for (int i = 0; i < 10; i++) {
        video.frame(track, TestVideo.quadrant(64, 48, i), 3_600_000L + i * OddVideo.STEP_MS);
      }
    }
    assertThat(timesMs(file))
        .containsExactly(0L, 40L, 80L, 120L, 160L, 200L, 240L, 280L, 320L, 360L);
  }

  @Test
  void shouldKeepVariableFrameTimes() throws Exception {
    Path file = folder.resolve("phone.mkv");
    List<Long> times = List.of(0L, 33L, 40L, 500L, 2000L, 2010L);
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int track = video.video("ffv1", FORMAT, 64, 48, encoder -> {});
      for (long time : times) {
        video.frame(track, TestVideo.quadrant(64, 48, (int) time), time);
      }
    }
    assertThat(timesMs(file)).isEqualTo(times);
  }

  @Test
  void shouldLeaveOutWhatTheEditListCutsAway() throws Exception {
    Path file = folder.resolve("trimmed.mp4");
    try (OddVideo video = new OddVideo(file, "mp4")) {
      int track = video.video("mpeg4", FORMAT, 64, 48, encoder -> {});
      for (int i = -5; i < 10; i++) {
        video.frame(track, TestVideo.quadrant(64, 48, i + 5), i * OddVideo.STEP_MS);
      }
    }
    assertThat(timesMs(file)).hasSize(10).startsWith(0L, 40L).endsWith(360L);
  }

  @Test
  void shouldNotCountRepeatedFramesAsDamage() throws Exception {
    Path file = folder.resolve("repeats.avi");
    // AVI has no times: frames that are shown for longer are followed by empty packets.
    List<Long> times = List.of(0L, 40L, 400L, 440L, 600L);
    try (OddVideo video = new OddVideo(file, "avi")) {
      int track = video.video("ffv1", FORMAT, 64, 48, encoder -> {});
      for (long time : times) {
        video.frame(track, TestVideo.quadrant(64, 48, (int) time), time);
      }
    }
    assertThat(timesMs(file)).isEqualTo(times);
  }

  /** Times of all frames of an undamaged file. */
  private static List<Long> timesMs(Path file) throws Exception {
    try (VideoFileSource source = VideoFileSource.open(file)) {
      List<Frame> frames = TestVideo.readAll(source);
      assertThat(source.warning()).isEmpty();
      return frames.stream().map(f -> Math.round(f.captureTimeNs() / 1e6)).toList();
    }
  }

  @Test
  void shouldNotMissFramesWhereOnlyTheSoundGoesOn() throws Exception {
    assertThat(timesMs(withLongSound("whole.mkv"))).hasSize(100);
  }

  @Test
  void shouldMissFramesWhereSoundAndPicturesAreCutOff() throws Exception {
    byte[] whole = Files.readAllBytes(withLongSound("whole.mkv"));
    Path cut = Files.write(folder.resolve("cut.mkv"), Arrays.copyOf(whole, whole.length * 4 / 10));
    try (VideoFileSource source = VideoFileSource.open(cut)) {
      assertThat(TestVideo.readAll(source)).hasSizeBetween(10, 80);
      assertThat(source.warning().orElseThrow()).contains("ends in the middle");
    }
  }

  private Path withLongSound(String name) {
    Path file = folder.resolve(name);
    try (OddVideo video = new OddVideo(file, "matroska")) {
      int track = video.video("ffv1", FORMAT, 64, 48, encoder -> {});
      int sound = video.sound();
      for (int i = 0; i < 300; i++) {
        if (i < 100) {
          video.frame(track, TestVideo.quadrant(64, 48, i), i * OddVideo.STEP_MS);
        }
        video.silence(sound, i * OddVideo.STEP_MS, OddVideo.STEP_MS);
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-01T10:30:00.mp4", "-dash.mp4", "Übung 1 日本.mp4", "100%d.mp4"})
  void shouldReadAndWriteAnyName(String name) throws Exception {
    Path file = TestVideo.write(folder.resolve(name), 64, 48, 2);
    assertThat(timesMs(file)).hasSize(2);
  }

  @Test
  void shouldLeaveFfmpegsLogLevelAlone() throws Exception {
    int before = avutil.av_log_get_level();
    assertThat(timesMs(TestVideo.write(folder.resolve("clip.mp4"), 64, 48, 2))).hasSize(2);
    assertThat(avutil.av_log_get_level()).isEqualTo(before).isEqualTo(avutil.AV_LOG_INFO);
    try {
      VideoLog.quiet();
      assertThat(avutil.av_log_get_level()).isEqualTo(avutil.AV_LOG_QUIET);
    } finally {
      avutil.av_log_set_level(before);
    }
  }
}
