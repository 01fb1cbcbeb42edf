package io.posestream;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.Threads;
import io.posestream.engine.PoseEstimate;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.result.PoseResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewestResultsTest {
  private final Semaphore permits = new Semaphore(0);
  private final ScriptedEstimator estimator = ScriptedEstimator.of(permitted(50));

  @Test
  void shouldGiveEveryResultToALoopThatKeepsUp() {
    List<Long> sequences = new ArrayList<>();
    permits.release();
    try (NewestResults results = open(ScriptedSource.ending(ScriptedSource.frames(50)))) {
      for (PoseResult result : results) {
        sequences.add(result.frame().sequence());
        permits.release();
      }
      assertThat(sequences).hasSize(50).isSorted();
      assertThat(results.counts().taken()).isEqualTo(50);
      assertThat(results.counts().dropped()).isZero();
    }
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldGiveTheNewestResultToALoopThatDoesNot() throws InterruptedException {
    permits.release(50);
    try (NewestResults results = open(ScriptedSource.ending(ScriptedSource.frames(50)))) {
      results.stream().await();
      Iterator<PoseResult> iterator = results.iterator();
      assertThat(iterator.next().frame().sequence()).isEqualTo(49);
      assertThat(iterator.hasNext()).isFalse();
      assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
      assertThat(results.counts().offered()).isEqualTo(50);
      assertThat(results.counts().overwritten()).isEqualTo(49);
    }
  }

  @Test
  void shouldEndTheLoopWhenClosedByAnotherThread() throws Exception {
    ScriptedSource source = ScriptedSource.waiting(List.of());
    NewestResults results = open(source);
    Threads.Running<Boolean> loop = Threads.start(() -> results.iterator().hasNext());
    Threads.awaitBlocked(loop.thread());
    results.close();
    results.close();
    assertThat(loop.task().get(PATIENCE_S, SECONDS)).isFalse();
    assertThat(results.iterator().hasNext()).isFalse();
    assertThat(source.timesClosed()).isPositive();
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldEndTheLoopWhenClosedByItself() {
    permits.release(50);
    List<PoseResult> taken = new ArrayList<>();
    NewestResults results = open(ScriptedSource.waiting(ScriptedSource.frames(50)));
    for (PoseResult result : results) {
      taken.add(result);
      results.close();
    }
    assertThat(taken).hasSize(1);
  }

  @Test
  void shouldEndTheLoopWhenTheStreamIsClosed() throws Exception {
    NewestResults results = open(ScriptedSource.waiting(List.of()));
    Threads.Running<Boolean> loop = Threads.start(() -> results.iterator().hasNext());
    Threads.awaitBlocked(loop.thread());
    results.stream().close();
    assertThat(loop.task().get(PATIENCE_S, SECONDS)).isFalse();
  }

  @Test
  void shouldThrowWhatBrokeTheStreamAfterTheLastResult() {
    FrameSourceException unplugged = new FrameSourceException("unplugged");
    permits.release();
    try (NewestResults results =
        open(ScriptedSource.breaking(ScriptedSource.frames(1), () -> unplugged))) {
      Iterator<PoseResult> iterator = results.iterator();
      assertThat(iterator.next().frame().sequence()).isZero();
      assertThatThrownBy(iterator::hasNext).isSameAs(unplugged);
    }
  }

  @Test
  void shouldEndAndKeepTheFlagWhenInterrupted() throws Exception {
    try (NewestResults results = open(ScriptedSource.waiting(List.of()))) {
      Threads.Running<Boolean> loop =
          Threads.start(
              () -> !results.iterator().hasNext() && Thread.currentThread().isInterrupted());
      Threads.awaitBlocked(loop.thread());
      loop.thread().interrupt();
      assertThat(loop.task().get(PATIENCE_S, SECONDS)).isTrue();
    }
  }

  private NewestResults open(FrameSource source) {
    return ScriptedEngine.of(options -> estimator).stream(source).results();
  }

  /** Each frame waits for a permit. */
  private List<Supplier<PoseEstimate>> permitted(int frames) {
    Supplier<PoseEstimate> step =
        () -> {
          permits.acquireUninterruptibly();
          return ScriptedEstimator.noPerson();
        };
    return Stream.generate(() -> step).limit(frames).toList();
  }
}
