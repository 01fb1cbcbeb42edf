package io.posestream.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.FakeClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A slow, obvious model of a buffer, compared with the real one after each operation. */
final class BufferModel {
  private static final long WAIT_NS = 7;

  private final LatestWinsBuffer<Integer> buffer;
  private final FakeClock clock;
  private final List<Long> droppedAgesNs = new ArrayList<>();
  private Optional<Integer> slot = Optional.empty();
  private long offeredAtNs;
  private boolean finished;
  private int offered;
  private int taken;
  private int overwritten;
  private int discarded;

  BufferModel(LatestWinsBuffer<Integer> buffer, FakeClock clock) {
    this.buffer = buffer;
    this.clock = clock;
  }

  void perform(BufferOperation operation) throws InterruptedException {
    switch (operation) {
      case OFFER -> offer();
      case POLL -> assertThat(buffer.poll()).isEqualTo(remove());
      case TAKE -> takeIfItWouldNotWait();
      case AWAIT -> awaitIfItWouldNotWait();
      case WAIT -> clock.advance(WAIT_NS);
      case FINISH -> finish();
      case CLOSE -> close();
    }
    assertThat(buffer.counts())
        .isEqualTo(
            new BufferCounts(
                offered,
                taken,
                overwritten,
                discarded,
                slot.isPresent() ? 1 : 0,
                droppedAgesNs.stream().mapToLong(age -> age).sum(),
                droppedAgesNs.stream().mapToLong(age -> age).max().orElse(0)));
    assertThat(offered).isEqualTo(taken + buffer.counts().dropped() + buffer.counts().pending());
  }

  private void offer() {
    int item = offered++;
    assertThat(buffer.offer(item)).isEqualTo(!finished);
    if (finished) {
      discarded++;
      return;
    }
    if (slot.isPresent()) {
      overwritten++;
      droppedAgesNs.add(clock.nanoTime() - offeredAtNs);
    }
    slot = Optional.of(item);
    offeredAtNs = clock.nanoTime();
  }

  private Optional<Integer> remove() {
    Optional<Integer> item = slot;
    slot = Optional.empty();
    taken += item.isPresent() ? 1 : 0;
    return item;
  }

  private void takeIfItWouldNotWait() throws InterruptedException {
    if (slot.isPresent() || finished) {
      assertThat(buffer.take()).isEqualTo(remove());
    }
  }

  private void awaitIfItWouldNotWait() throws InterruptedException {
    if (slot.isPresent() || finished) {
      assertThat(buffer.awaitItem()).isEqualTo(slot.isPresent());
    }
  }

  private void finish() {
    buffer.finish();
    finished = true;
  }

  private void close() {
    buffer.close();
    finished = true;
    if (slot.isPresent()) {
      slot = Optional.empty();
      discarded++;
      droppedAgesNs.add(clock.nanoTime() - offeredAtNs);
    }
  }
}
