package io.posestream.frame;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.Threads;
import io.posestream.buffer.BufferCounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NewestFrameSourceTest extends FrameSourceContract {
  @Override
  protected FrameSource create() {
    return FrameSource.newest(ScriptedSource.ending(ScriptedSource.frames(5)));
  }

  @Test
  void shouldBalanceWhenSourceAndTakerRace() throws InterruptedException {
    int offered = 20_000;
    FrameSource newest = FrameSource.newest(ScriptedSource.ending(ScriptedSource.frames(offered)));
    long taken = 0;
    long last = -1;
    Optional<Frame> frame = newest.next();
    while (frame.isPresent()) {
      taken++;
      last = frame.get().sequence();
      BufferCounts now = counts(newest);
      assertThat(now.offered()).isEqualTo(now.taken() + now.dropped() + now.pending());
      frame = newest.next();
    }
    BufferCounts counts = counts(newest);
    assertThat(counts.offered()).isEqualTo(offered);
    assertThat(counts.taken()).isEqualTo(taken);
    assertThat(counts.overwritten()).isEqualTo(offered - taken);
    assertThat(counts.pending()).isZero();
    assertThat(last).isEqualTo(offered - 1);
  }

  @Test
  void shouldGiveTheNewestAndCountTheReplaced() throws InterruptedException {
    Semaphore steps = new Semaphore(1);
    Semaphore asked = new Semaphore(0);
    AtomicLong sequence = new AtomicLong();
    FrameSource stepped =
        source(
            () -> {
              asked.release();
              steps.acquire();
              return Optional.of(frame(sequence.getAndIncrement()));
            });
    try (FrameSource newest = FrameSource.newest(stepped)) {
      assertThat(newest.next().orElseThrow().sequence()).isZero();
      steps.release(3);
      // Asked for the fifth frame, the four before are in the buffer.
      assertThat(asked.tryAcquire(5, PATIENCE_S, SECONDS)).isTrue();
      assertThat(newest.next().orElseThrow().sequence()).isEqualTo(3);
      assertThat(counts(newest).overwritten()).isEqualTo(2);
    }
  }

  @Test
  void shouldStartItsThreadWithTheFirstFrameAskedFor() throws InterruptedException {
    Set<Thread> before = pumps();
    try (FrameSource newest = create()) {
      assertThat(before).containsAll(pumps());
      assertThat(counts(newest).offered()).isZero();
      assertThat(newest.next()).isPresent();
    }
  }

  private static Set<Thread> pumps() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("posestream-pump"))
        .collect(Collectors.toSet());
  }

  @Test
  void shouldCloseSourceWithoutReadingItWhenClosedBeforeTheFirstFrame()
      throws InterruptedException {
    ScriptedSource source = ScriptedSource.ending(ScriptedSource.frames(5));
    FrameSource newest = FrameSource.newest(source);
    newest.close();
    assertThat(source.timesClosed()).isEqualTo(1);
    assertThat(newest.next()).isEmpty();
    assertThat(counts(newest).offered()).isZero();
  }

  @Test
  void shouldCloseSourceAtItsEndWithoutBeingClosed() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    FrameSource newest = FrameSource.newest(new OwnSource(Optional::empty, closed::countDown));
    assertThat(newest.next()).isEmpty();
    assertThat(closed.await(PATIENCE_S, SECONDS)).isTrue();
  }

  @Test
  void shouldThrowWhatBrokeTheSourceOnceAfterItsLastFrame() throws InterruptedException {
    FrameSourceException unplugged = new FrameSourceException("unplugged");
    FrameSource newest =
        FrameSource.newest(ScriptedSource.breaking(ScriptedSource.frames(1), () -> unplugged));
    assertThat(newest.next()).isPresent();
    assertThatThrownBy(newest::next).isSameAs(unplugged);
    assertThat(newest.next()).isEmpty();
    assertThat(newest.next()).isEmpty();
  }

  @Test
  void shouldThrowAnErrorOfTheSourceToo() {
    FrameSource newest =
        FrameSource.newest(
            source(
                () -> {
                  throw new UnsatisfiedLinkError("no codec");
                }));
    assertThatThrownBy(newest::next)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessage("no codec");
  }

  @Test
  void shouldNotThrowWhatBrokeBecauseItWasClosed() throws Exception {
    Semaphore closed = new Semaphore(0);
    FrameSource socket =
        new OwnSource(
            () -> {
              closed.acquireUninterruptibly();
              throw new FrameSourceException("socket closed");
            },
            closed::release);
    assertEndsWhenClosed(FrameSource.newest(socket));
  }

  @Test
  void shouldWakeTakerWhenClosed() throws Exception {
    assertEndsWhenClosed(FrameSource.newest(ScriptedSource.waiting(List.of())));
  }

  @Test
  void shouldEndAlsoWhenTheSourceIgnoresItsClosing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    FrameSource deaf =
        source(
            () -> {
              asked.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return Optional.empty();
            });
    FrameSource newest = FrameSource.newest(deaf);
    Threads.Running<Optional<Frame>> taker = Threads.start(newest::next);
    assertThat(asked.await(PATIENCE_S, SECONDS)).isTrue();
    newest.close();
    assertThat(interrupted.await(PATIENCE_S, SECONDS)).isTrue();
    assertThat(taker.task().get(PATIENCE_S, SECONDS)).isEmpty();
  }

  private static void assertEndsWhenClosed(FrameSource newest) throws Exception {
    Threads.Running<Optional<Frame>> taker = Threads.start(newest::next);
    Threads.awaitBlocked(taker.thread());
    newest.close();
    newest.close();
    assertThat(taker.task().get(PATIENCE_S, SECONDS)).isEmpty();
    assertThat(newest.next()).isEmpty();
  }

  private static BufferCounts counts(FrameSource source) {
    return source.drops().orElseThrow();
  }

  private static Frame frame(long sequence) {
    return new Frame(sequence, 0, 0, EncodedImage.of(new byte[0]));
  }

  private static FrameSource source(Frames frames) {
    return new OwnSource(frames, () -> {});
  }

  private interface Frames {
    Optional<Frame> next() throws InterruptedException;
  }

  private record OwnSource(Frames frames, Runnable onClose) implements FrameSource {
    @Override
    public Optional<Frame> next() throws InterruptedException {
      return frames.next();
    }

    @Override
    public void close() {
      onClose.run();
    }
  }
}
