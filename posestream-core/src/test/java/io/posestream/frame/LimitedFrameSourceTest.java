package io.posestream.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedSource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitedFrameSourceTest extends FrameSourceContract {
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final ScriptedSource source = ScriptedSource.ending(ScriptedSource.frames(6));

  @Override
  protected FrameSource create() {
    return FrameSource.limited(
        ScriptedSource.ending(ScriptedSource.frames(6)), 4, Duration.ofMillis(100));
  }

  @Test
  void shouldEndAfterSoManyFrames() throws InterruptedException {
    assertThat(count(FrameSource.limited(source, 4, FOREVER))).isEqualTo(4);
    assertThat(source.next().orElseThrow().sequence()).isEqualTo(4);
  }

  @Test
  void shouldEndWithFrameThatWasCapturedSoMuchLaterThanTheFirst() throws InterruptedException {
    // Frames are captured every 40 ms; the third is 80 ms after the first.
    assertThat(count(FrameSource.limited(source, Long.MAX_VALUE, Duration.ofMillis(80))))
        .isEqualTo(2);
  }

  @Test
  void shouldGiveEverythingWithoutALimit() throws InterruptedException {
    assertThat(count(FrameSource.limited(source, Long.MAX_VALUE, FOREVER))).isEqualTo(6);
  }

  @Test
  void shouldGiveNothingWithALimitOfNothing() throws InterruptedException {
    assertThat(count(FrameSource.limited(source, 0, FOREVER))).isZero();
    assertThat(count(FrameSource.limited(source, 9, Duration.ZERO))).isZero();
  }

  @Test
  void shouldCloseItsSourceAndTellItsDrops() throws InterruptedException {
    FrameSource limited = FrameSource.limited(FrameSource.newest(source), 1, FOREVER);
    assertThat(count(limited)).isEqualTo(1);
    assertThat(limited.drops().orElseThrow().taken()).isEqualTo(1);
    limited.close();
    assertThat(source.timesClosed()).isPositive();
  }

  @Test
  void shouldRefuseNegativeLimits() {
    assertThatThrownBy(() -> FrameSource.limited(source, -1, FOREVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> FrameSource.limited(source, 1, Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-0.001S");
  }

  private static int count(FrameSource source) throws InterruptedException {
    int frames = 0;
    Optional<Frame> frame = source.next();
    while (frame.isPresent()) {
      frames++;
      frame = source.next();
    }
    return frames;
  }
}
