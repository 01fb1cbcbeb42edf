package io.posestream.bench.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoopedClipTest {
  @Property
  void timeAndSequenceIncreaseStrictlyOverTheEnd(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(max = 100_000_000) Long> captureTimesNs) {
    LoopedClip looped = new LoopedClip(clip(captureTimesNs));
    Frame before = looped.next(0);
    for (int i = 1; i < 3 * captureTimesNs.size(); i++) {
      assertThat(looped.index()).isEqualTo(i % captureTimesNs.size());
      Frame next = looped.next(i);
      assertThat(next.sequence()).isEqualTo(before.sequence() + 1);
      assertThat(next.captureTimeNs()).isGreaterThan(before.captureTimeNs());
      assertThat(next.receiveTimeNs()).isEqualTo(i);
      before = next;
    }
  }

  @Test
  void shouldRefuseASourceWithoutFrames() {
    assertThatThrownBy(() -> JpegClip.read("empty.mp4", FrameSource.of(List.of()), 10, read -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("empty.mp4 has no frames");
  }

  private static JpegClip clip(List<Long> captureTimesNs) {
    return new JpegClip(
        "clip",
        1,
        1,
        captureTimesNs.stream()
            .map(timeNs -> new Frame(0, timeNs, 0, EncodedImage.of(new byte[0])))
            .toList());
  }
}
