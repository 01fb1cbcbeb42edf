package io.posestream.buffer;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.FakeClock;
import io.posestream.arbitraries.Threads;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The laws of {@link LatestWinsBuffer}. */
public abstract class LatestWinsBufferContract {
  /** A fresh buffer on {@code clock}. */
  protected abstract LatestWinsBuffer<Integer> create(NanoClock clock);

  @Property
  void behavesAsTheModelUnderAnyOperations(@ForAll("operations") List<BufferOperation> operations)
      throws InterruptedException {
    FakeClock clock = new FakeClock();
    BufferModel model = new BufferModel(create(clock), clock);
    for (BufferOperation operation : operations) {
      model.perform(operation);
    }
  }

  @Provide
  Arbitrary<List<BufferOperation>> operations() {
    return Arbitraries.frequency(
            Tuple.of(20, BufferOperation.OFFER),
            Tuple.of(8, BufferOperation.POLL),
            Tuple.of(8, BufferOperation.TAKE),
            Tuple.of(8, BufferOperation.AWAIT),
            Tuple.of(8, BufferOperation.WAIT),
            Tuple.of(1, BufferOperation.FINISH),
            Tuple.of(1, BufferOperation.CLOSE))
        .list()
        .ofMaxSize(40);
  }

  @Test
  void shouldWakeWaitingTakerWhenItemIsOffered() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Optional<Integer>> taker = Threads.start(buffer::take);
    Threads.awaitBlocked(taker.thread());
    buffer.offer(7);
    assertThat(taker.task().get(PATIENCE_S, SECONDS)).contains(7);
  }

  @Test
  void shouldWakeEveryWaitingTakerWhenClosed() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Optional<Integer>> one = Threads.start(buffer::take);
    Threads.Running<Optional<Integer>> other = Threads.start(buffer::take);
    Threads.awaitBlocked(one.thread());
    Threads.awaitBlocked(other.thread());
    buffer.close();
    assertThat(one.task().get(PATIENCE_S, SECONDS)).isEmpty();
    assertThat(other.task().get(PATIENCE_S, SECONDS)).isEmpty();
  }

  @Test
  void shouldWakeEveryWaitingTakerWhenFinished() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Optional<Integer>> one = Threads.start(buffer::take);
    Threads.Running<Optional<Integer>> other = Threads.start(buffer::take);
    Threads.awaitBlocked(one.thread());
    Threads.awaitBlocked(other.thread());
    buffer.finish();
    assertThat(one.task().get(PATIENCE_S, SECONDS)).isEmpty();
    assertThat(other.task().get(PATIENCE_S, SECONDS)).isEmpty();
  }

  @Test
  void shouldLoseNoWakeUpInManyHandOvers() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    SynchronousQueue<Integer> echoes = new SynchronousQueue<>();
    Threads.start(
        () -> {
          while (true) {
            echoes.put(buffer.take().orElse(-1));
          }
        });
    for (int i = 0; i < 5_000; i++) {
      buffer.offer(i);
      assertThat(echoes.poll(PATIENCE_S, SECONDS)).isEqualTo(i);
    }
  }

  @Test
  void shouldWakeAwaitingTakerAndLeaveTheItem() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Boolean> awaiting = Threads.start(buffer::awaitItem);
    Threads.awaitBlocked(awaiting.thread());
    buffer.offer(7);
    assertThat(awaiting.task().get(PATIENCE_S, SECONDS)).isTrue();
    assertThat(buffer.counts().taken()).isZero();
    buffer.offer(8);
    assertThat(buffer.take()).contains(8);
  }

  @Test
  void shouldWakeEveryAwaitingTakerInVainWhenClosedOrFinished() throws Exception {
    LatestWinsBuffer<Integer> closed = create(NanoClock.system());
    LatestWinsBuffer<Integer> finished = create(NanoClock.system());
    List<Threads.Running<Boolean>> awaiting =
        Stream.of(closed, closed, finished, finished)
            .map(buffer -> Threads.start(buffer::awaitItem))
            .toList();
    awaiting.forEach(each -> Threads.awaitBlocked(each.thread()));
    closed.close();
    finished.finish();
    for (Threads.Running<Boolean> each : awaiting) {
      assertThat(each.task().get(PATIENCE_S, SECONDS)).isFalse();
    }
  }

  /**
   * Both wait for the same signals: one that takes at once, and one that awaits before it takes.
   */
  @Test
  void shouldLoseNoWakeUpWithTwoTakersOfEitherKind() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    SynchronousQueue<Integer> echoes = new SynchronousQueue<>();
    Threads.start(
        () -> {
          while (true) {
            echoes.put(buffer.take().orElse(-1));
          }
        });
    Threads.start(
        () -> {
          while (buffer.awaitItem()) {
            Optional<Integer> item = buffer.poll();
            if (item.isPresent()) {
              echoes.put(item.get());
            }
          }
          return true;
        });
    for (int i = 0; i < 5_000; i++) {
      buffer.offer(i);
      assertThat(echoes.poll(PATIENCE_S, SECONDS)).isEqualTo(i);
    }
  }

  @Test
  void shouldNotKeepTheItemFromATakerThatWaitsBehindAnAwaitingOne() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Boolean> awaiting = Threads.start(buffer::awaitItem);
    Threads.awaitBlocked(awaiting.thread());
    Threads.Running<Optional<Integer>> taker = Threads.start(buffer::take);
    Threads.awaitBlocked(taker.thread());
    buffer.offer(7);
    assertThat(taker.task().get(PATIENCE_S, SECONDS)).contains(7);
    buffer.close();
  }

  @Test
  void shouldThrowWhenAwaitingTakerIsInterrupted() {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Boolean> awaiting = Threads.start(buffer::awaitItem);
    Threads.awaitBlocked(awaiting.thread());
    awaiting.thread().interrupt();
    assertThatThrownBy(() -> awaiting.task().get(PATIENCE_S, SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void shouldBalanceAndNeverGoBackWhenGiverAndTakerRace() throws Exception {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    int offers = 50_000;
    Threads.Running<Integer> taker =
        Threads.start(
            () -> {
              int previous = -1;
              Optional<Integer> item = buffer.take();
              while (item.isPresent()) {
                assertThat(item.get()).isGreaterThan(previous);
                previous = item.get();
                item = buffer.take();
              }
              return previous;
            });
    for (int i = 0; i < offers; i++) {
      buffer.offer(i);
    }
    buffer.finish();
    assertThat(taker.task().get(PATIENCE_S, SECONDS)).isEqualTo(offers - 1);
    BufferCounts counts = buffer.counts();
    assertThat(counts.offered()).isEqualTo(offers);
    assertThat(counts.taken() + counts.overwritten()).isEqualTo(offers);
  }

  @Test
  void shouldKeepItemWhenTakerIsInterruptedBeforehand() {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    buffer.offer(7);
    Thread.currentThread().interrupt();
    assertThatThrownBy(buffer::take).isInstanceOf(InterruptedException.class);
    assertThat(buffer.poll()).contains(7);
  }

  @Test
  void shouldThrowWhenTakerIsInterruptedWhileItWaits() {
    LatestWinsBuffer<Integer> buffer = create(NanoClock.system());
    Threads.Running<Optional<Integer>> taker = Threads.start(buffer::take);
    Threads.awaitBlocked(taker.thread());
    taker.thread().interrupt();
    assertThatThrownBy(() -> taker.task().get(PATIENCE_S, SECONDS))
        .hasCauseInstanceOf(InterruptedException.class);
    buffer.offer(7);
    assertThat(buffer.counts().pending()).isEqualTo(1);
  }
}
