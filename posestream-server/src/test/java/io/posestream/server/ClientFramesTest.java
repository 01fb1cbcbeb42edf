package io.posestream.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.Threads;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.time.NanoClock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientFramesTest {
  private final Semaphore gate = new Semaphore(1, true);
  private final ClientFrames frames = ofAClient();

  private ClientFrames ofAClient() {
    return new ClientFrames(
        gate, new EngineCall(), new FrameEvent(1), new ServerClock(NanoClock.system()));
  }

  private void offer(long sequence) {
    assertThat(frames.offer(new Frame(sequence, 0, 0, Image.absent()))).isTrue();
  }

  private static Optional<Long> sequence(Threads.Running<Optional<Frame>> next) throws Exception {
    return next.task().get(Threads.PATIENCE_S, TimeUnit.SECONDS).map(Frame::sequence);
  }

  @Test
  void shouldChooseTheNewestFrameOnlyOnceTheGateIsOpen() throws Exception {
    gate.acquire();
    offer(1);
    Threads.Running<Optional<Frame>> next = Threads.start(frames::next);
    Await.until(gate::hasQueuedThreads);
    offer(2);
    offer(3);
    gate.release();
    assertThat(sequence(next)).contains(3L);
    assertThat(frames.counts().overwritten()).isEqualTo(2);
  }

  @Test
  void shouldHoldItsPlaceUntilTheNextFrameIsAskedFor() throws Exception {
    offer(1);
    assertThat(frames.next()).map(Frame::sequence).contains(1L);
    assertThat(gate.availablePermits()).isZero();
    Threads.Running<Optional<Frame>> next = Threads.start(frames::next);
    Threads.awaitBlocked(next.thread());
    assertThat(gate.availablePermits()).isEqualTo(1);
    offer(2);
    assertThat(sequence(next)).contains(2L);
    assertThat(gate.availablePermits()).isZero();
    frames.leaveGate();
    frames.leaveGate();
    assertThat(gate.availablePermits()).isEqualTo(1);
  }

  @Test
  void shouldGiveItsPlaceBackWhenItWasClosedBeforeTheGateOpened() throws Exception {
    gate.acquire();
    offer(1);
    Threads.Running<Optional<Frame>> next = Threads.start(frames::next);
    Await.until(gate::hasQueuedThreads);
    frames.close();
    gate.release();
    assertThat(sequence(next)).isEmpty();
    assertThat(frames.offer(new Frame(2, 0, 0, Image.absent()))).isFalse();
    assertThat(frames.counts().dropped()).isEqualTo(2);
    assertThat(gate.availablePermits()).isEqualTo(1);
  }

  @Test
  void shouldKeepNoPlaceWhenItIsInterruptedAtTheGate() throws Exception {
    gate.acquire();
    offer(1);
    Threads.Running<Optional<Frame>> next = Threads.start(frames::next);
    Await.until(gate::hasQueuedThreads);
    next.thread().interrupt();
    next.thread().join();
    gate.release();
    assertThat(gate.availablePermits()).isEqualTo(1);
    assertThat(frames.next()).map(Frame::sequence).contains(1L);
  }

  /** A client that sends many frames gets no more turns than one that sends few. */
  @Test
  void shouldTakeTurnsWithOtherClients() throws Exception {
    ClientFrames other = ofAClient();
    offer(1);
    assertThat(frames.next()).isPresent();
    assertThat(other.offer(new Frame(10, 0, 0, Image.absent()))).isTrue();
    Threads.Running<Optional<Frame>> waiting = Threads.start(other::next);
    Await.until(gate::hasQueuedThreads);
    offer(2);
    Threads.Running<Optional<Frame>> greedy = Threads.start(frames::next);
    assertThat(sequence(waiting)).contains(10L);
    Await.until(gate::hasQueuedThreads);
    assertThat(greedy.task()).isNotDone();
    other.close();
    other.leaveGate();
    assertThat(sequence(greedy)).contains(2L);
  }
}
