package io.posestream.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import org.junit.jupiter.api.Test;

class StreamTimeTest {
  private static final long MS = 1_000_000;

  private final StreamTime time = new StreamTime();

  @Test
  void shouldAdvanceAsCaptureTimeDoes() {
    assertThat(next(1000, 0)).isZero();
    assertThat(next(1040, 7)).isEqualTo(40 * MS);
    assertThat(next(1090, 700)).isEqualTo(90 * MS);
  }

  @Test
  void shouldAdvanceAsReceiveTimeDoesWhenCaptureTimeStandsStillOrRunsBackwards() {
    next(1000, 0);
    assertThat(next(1000, 30)).isEqualTo(30 * MS);
    assertThat(next(500, 50)).isEqualTo(50 * MS);
    assertThat(next(540, 55)).isEqualTo(90 * MS);
  }

  @Test
  void shouldAdvanceByMinimumStepWhenNoTimeAdvances() {
    next(1000, 30);
    assertThat(next(1000, 30)).isEqualTo(MS);
    assertThat(next(900, 20)).isEqualTo(2 * MS);
  }

  @Test
  void shouldLimitJumps() {
    next(Long.MIN_VALUE / MS, 0);
    assertThat(next(Long.MAX_VALUE / MS, 0)).isEqualTo(StreamTime.MAX_STEP_NS);
    assertThat(next(0, 0)).isEqualTo(StreamTime.MAX_STEP_NS + MS);
    assertThat(next(3_600_000, 0)).isEqualTo(2 * StreamTime.MAX_STEP_NS + MS);
  }

  private long next(long captureTimeMs, long receiveTimeMs) {
    return time.next(
        new Frame(0, captureTimeMs * MS, receiveTimeMs * MS, EncodedImage.of(new byte[0])));
  }
}
