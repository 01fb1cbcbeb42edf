package io.posestream.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedFramesTest {
  private final List<Image> pictures =
      Stream.generate(() -> (Image) BgrImage.of(1, 1, new byte[3])).limit(3).toList();

  private long nowNs;

  /** Each frame takes a second. */
  private List<Integer> shown(RepeatedFrames frames) {
    List<Integer> shown = new ArrayList<>();
    for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
      assertThat(frame.orElseThrow().sequence()).isEqualTo(shown.size());
      shown.add(pictures.indexOf(frame.orElseThrow().image()));
      nowNs += 1_000_000_000;
    }
    return shown;
  }

  private RepeatedFrames frames() {
    return new RepeatedFrames(pictures, 4, Duration.ofSeconds(3), () -> nowNs);
  }

  @Test
  void shouldGoForwardAndBackAndEndAfterItsTime() {
    RepeatedFrames frames = frames();
    assertThat(shown(frames)).containsExactly(0, 1, 2, 1, 0, 1, 2);
    assertThat(frames.next()).isEmpty();
  }

  @Test
  void shouldEndWhenClosed() {
    RepeatedFrames frames = frames();
    assertThat(frames.next()).isPresent();
    frames.close();
    assertThat(frames.next()).isEmpty();
  }
}
