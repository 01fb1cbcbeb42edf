package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.skeleton.BodyLandmark;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FigureFrameSourceTest {
  private static FigureFrameSource.Builder small() {
    return FigureFrameSource.builder(Motion.WAVE).size(64, 48);
  }

  @Test
  void shouldGiveDurationTimesFpsFramesAndThenStayAtItsEnd() throws InterruptedException {
    FigureFrameSource source = small().fps(60).duration(Duration.ofMillis(100)).build();
    int frames = 0;
    while (source.next().isPresent()) {
      frames++;
    }
    assertThat(frames).isEqualTo(6);
    assertThat(source.next()).isEmpty();
  }

  @Test
  void shouldCountCaptureTimesFromTheFrameNumber() throws InterruptedException {
    FigureFrameSource source = small().fps(30).build();
    source.next();
    Frame second = source.next().orElseThrow();
    assertThat(second.sequence()).isEqualTo(1);
    assertThat(second.captureTimeNs()).isEqualTo(33_333_333);
    assertThat(source.captureTimeNs(3_000_000)).isEqualTo(100_000L * 1_000_000_000);
  }

  @Test
  void shouldShowTheMotionAtItsCaptureTime() throws InterruptedException {
    FigureFrameSource source = small().fps(10).build();
    source.next();
    Frame second = source.next().orElseThrow();
    FigurePose pose = Motion.WAVE.poseAt(0.1);
    BgrImage expected = Figure.of(64, 48).drawBgr(pose);
    assertThat(((BgrImage) second.image()).bgr()).isEqualTo(expected.bgr());
    assertThat(source.truth(1).pose().scene(BodyLandmark.RIGHT_WRIST))
        .isEqualTo(pose.scene(BodyLandmark.RIGHT_WRIST));
  }

  @Test
  void shouldBeEmptyAfterCloseHoweverOftenClosed() throws InterruptedException {
    FigureFrameSource source = small().build();
    source.next();
    source.close();
    source.close();
    assertThat(source.next()).isEmpty();
  }

  @Test
  @Timeout(20)
  void shouldWakeAWaitingReaderWhenClosed() throws InterruptedException {
    FigureFrameSource source = small().fps(0.1).paced().build();
    assertThat(source.next()).isPresent();
    AtomicReference<Optional<Frame>> second = new AtomicReference<>();
    Thread reader = new Thread(() -> second.set(nextOf(source)));
    reader.start();
    source.close();
    reader.join();
    assertThat(second.get()).isEmpty();
  }

  @Test
  void shouldNotWaitWhenTheCallerIsLate() throws InterruptedException {
    long[] nowNs = {0};
    FigureFrameSource source = small().fps(0.1).paced().clock(() -> nowNs[0]).build();
    source.next();
    nowNs[0] = Duration.ofSeconds(10).toNanos();
    assertThat(source.next().orElseThrow().receiveTimeNs()).isEqualTo(nowNs[0]);
  }

  @Test
  void shouldRefuseSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> small().fps(0));
    assertThatIllegalArgumentException().isThrownBy(() -> small().fps(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small().duration(Duration.ofSeconds(-1)))
        .withMessageContaining("negative");
  }

  private static Optional<Frame> nextOf(FigureFrameSource source) {
    try {
      return source.next();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
