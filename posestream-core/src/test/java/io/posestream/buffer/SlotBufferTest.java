package io.posestream.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.time.NanoClock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlotBufferTest extends LatestWinsBufferContract {
  @Override
  protected LatestWinsBuffer<Integer> create(NanoClock clock) {
    return LatestWinsBuffer.create(clock);
  }

  @Test
  void shouldNeverCountNegativeAgeWhenClockReadingsArriveInTheOtherOrder() {
    AtomicLong backwards = new AtomicLong();
    LatestWinsBuffer<Integer> buffer = create(backwards::decrementAndGet);
    buffer.offer(1);
    buffer.offer(2);
    assertThat(buffer.counts().droppedAgeTotalNs()).isZero();
  }
}
