package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSourceException;
import io.posestream.video.RtspCamera.Then;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a camera of our own on this machine. */
@Timeout(120)
class RtspSourceTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final NetworkOptions PATIENT = new NetworkOptions(LONG, LONG);

  private final Path folder;

  RtspSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private RtspCamera camera(int pictures, Then... connections) throws Exception {
    Path file = folder.resolve("camera.h264");
    try (OddVideo video = new OddVideo(file, "h264")) {
      int track = video.video("libopenh264", avutil.AV_PIX_FMT_YUV420P, 64, 48, encoder -> {});
      for (int i = 0; i < pictures; i++) {
        video.frame(track, TestVideo.quadrant(64, 48, i), i * OddVideo.STEP_MS);
      }
    }
    return new RtspCamera(Files.readAllBytes(file), List.of(connections));
  }

  @Test
  void shouldGiveTheNewestPictureOfACameraThatAsksForAPassword() throws Exception {
    try (RtspCamera camera = camera(25, Then.REPEAT);
        NetworkSource source = NetworkSource.open(camera.address(), PATIENT)) {
      assertThat(source.isLive()).isTrue();
      assertThat(source.name()).isEqualTo(camera.name());
      assertThat(List.of(source.info().width(), source.info().height())).containsExactly(64, 48);
      long before = -1;
      while (before < 30) {
        Frame frame = source.next().orElseThrow();
        assertThat(frame.sequence()).isGreaterThan(before);
        before = frame.sequence();
        BgrImage image = (BgrImage) frame.image();
        assertThat(TestVideo.blueAt(image, 0.25, 0.25)).isGreaterThan(180);
        assertThat(TestVideo.blueAt(image, 0.75, 0.75)).isLessThan(60);
      }
      assertThat(source.losses()).isZero();
    }
  }

  @Test
  void shouldConnectAgainToACameraThatEndedAndToOneThatStalled() throws Exception {
    NetworkOptions attentive = new NetworkOptions(Duration.ofSeconds(5), LONG);
    try (RtspCamera camera = camera(25, Then.END, Then.STALL, Then.REPEAT);
        NetworkSource source = NetworkSource.open(camera.address(), attentive)) {
      while (camera.played.get() < 3) {
        assertThat(source.next()).isPresent();
      }
      assertThat(source.next()).isPresent();
      assertThat(source.losses()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void shouldGiveUpOnACameraThatStalls() throws Exception {
    NetworkOptions hasty = new NetworkOptions(Duration.ofSeconds(5), Duration.ofMillis(1));
    try (RtspCamera camera = camera(25, Then.STALL);
        NetworkSource source = NetworkSource.open(camera.address(), hasty)) {
      assertThatThrownBy(() -> TestVideo.readAll(source))
          .isInstanceOf(FrameSourceException.class)
          .hasMessage(camera.name() + " gave no picture for 0.001 s: no data for 5 s");
    }
  }

  @Test
  void shouldSayThatThePasswordIsWrong() throws Exception {
    try (RtspCamera camera = camera(2, Then.END)) {
      String wrong = camera.address().replace("geheim", "falsch");
      assertThatThrownBy(() -> NetworkSource.open(wrong, PATIENT))
          .isInstanceOf(FrameSourceException.class)
          .hasMessageStartingWith(camera.name() + " cannot be opened: ")
          .hasMessageContaining("401");
    }
  }
}
