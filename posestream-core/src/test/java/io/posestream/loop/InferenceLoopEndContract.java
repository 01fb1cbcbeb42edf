package io.posestream.loop;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.Threads;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.FrameSource;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The laws of {@link InferenceLoop} for closing and interrupting it. */
public abstract class InferenceLoopEndContract {
  private final List<PoseResult> results = new ArrayList<>();

  /** A loop over the frames of {@code source}. */
  protected abstract InferenceLoop create(
      FrameSource source, PoseEstimator estimator, ResultListener listener);

  @Test
  void shouldStopWhenClosedWhileItWaitsForFrames() throws Exception {
    ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
    InferenceLoop loop = create(ScriptedSource.waiting(List.of()), estimator, results::add);
    Threads.Running<Boolean> running = Threads.start(() -> ran(loop));
    Threads.awaitBlocked(running.thread());
    loop.close();
    assertThat(running.task().get(PATIENCE_S, SECONDS)).isTrue();
    loop.close();
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldFinishFrameInWorkWhenClosed() throws Exception {
    CountDownLatch inWork = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    Supplier<PoseEstimate> slow =
        () -> {
          inWork.countDown();
          awaitUninterrupted(mayGoOn);
          return ScriptedEstimator.noPerson();
        };
    InferenceLoop loop =
        create(
            FrameSource.of(ScriptedSource.frames(5)),
            ScriptedEstimator.of(List.of(slow)),
            results::add);
    Threads.Running<Boolean> running = Threads.start(() -> ran(loop));
    assertThat(inWork.await(PATIENCE_S, SECONDS)).isTrue();
    Threads.Running<Boolean> closing =
        Threads.start(
            () -> {
              loop.close();
              return running.task().isDone() || loop.counts().results() == 1;
            });
    Threads.awaitBlocked(closing.thread());
    assertThat(loop.counts().taken() - loop.counts().results()).isEqualTo(1);
    mayGoOn.countDown();
    assertThat(closing.task().get(PATIENCE_S, SECONDS)).isTrue();
    assertThat(running.task().get(PATIENCE_S, SECONDS)).isTrue();
    assertThat(results).hasSize(1);
  }

  @Test
  void shouldStopWithoutWaitingForItselfWhenListenerCloses() {
    CompletableFuture<InferenceLoop> loop = new CompletableFuture<>();
    loop.complete(
        create(
            FrameSource.of(ScriptedSource.frames(5)),
            ScriptedEstimator.ofNoPerson(),
            result -> {
              results.add(result);
              loop.join().close();
            }));
    loop.join().run();
    assertThat(results).hasSize(1);
    // Had it waited for itself, it would have lost patience and interrupted itself.
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void shouldStopAndKeepTheFlagWhenInterrupted() throws Exception {
    ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
    InferenceLoop loop = create(ScriptedSource.waiting(List.of()), estimator, results::add);
    Threads.Running<Boolean> running =
        Threads.start(
            () -> {
              loop.run();
              return Thread.currentThread().isInterrupted();
            });
    Threads.awaitBlocked(running.thread());
    running.thread().interrupt();
    assertThat(running.task().get(PATIENCE_S, SECONDS)).isTrue();
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldStopAfterFrameInWorkWhenInterrupted() throws Exception {
    InferenceLoop loop =
        create(
            FrameSource.of(ScriptedSource.frames(5)),
            ScriptedEstimator.ofNoPerson(),
            result -> {
              results.add(result);
              Thread.currentThread().interrupt();
            });
    Threads.Running<Boolean> running = Threads.start(() -> ran(loop));
    assertThat(running.task().get(PATIENCE_S, SECONDS)).isTrue();
    assertThat(results).hasSize(1);
  }

  @Test
  void shouldTakeNothingAndCloseEverythingWhenClosedBeforeItRuns() {
    ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
    InferenceLoop loop = create(FrameSource.of(ScriptedSource.frames(5)), estimator, results::add);
    loop.close();
    assertThat(estimator.timesClosed()).isEqualTo(1);
    loop.run();
    assertThat(results).isEmpty();
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThatThrownBy(loop::run).isInstanceOf(IllegalStateException.class);
  }

  private static boolean ran(InferenceLoop loop) {
    loop.run();
    return true;
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_S, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
