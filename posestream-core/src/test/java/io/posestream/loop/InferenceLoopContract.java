package io.posestream.loop;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.AngleCalculator;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.Threads;
import io.posestream.buffer.LatestWinsBuffer;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.smooth.SmoothingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The laws of {@link InferenceLoop}. */
public abstract class InferenceLoopContract {
  private final List<PoseResult> results = new ArrayList<>();

  /** A loop over every frame of {@code source}. */
  protected abstract InferenceLoop create(
      FrameSource source, PoseEstimator estimator, ResultListener listener);

  /** A loop over the newest frames of {@code buffer}. */
  protected abstract InferenceLoop create(
      LatestWinsBuffer<Frame> buffer, PoseEstimator estimator, ResultListener listener);

  @Property(tries = 300)
  void oneResultPerFrameTakenInOrderWhateverTheEstimatorDoes(
      @ForAll("frameLists") List<Frame> frames, @ForAll("scripts") List<EstimatorStep> script) {
    List<PoseResult> published = new ArrayList<>();
    ScriptedEstimator estimator = ScriptedEstimator.of(script);
    InferenceLoop loop = create(FrameSource.of(frames), estimator, published::add);
    loop.run();
    assertThat(published)
        .extracting(result -> result.frame().sequence())
        .isEqualTo(frames.stream().map(Frame::sequence).toList());
    for (int i = 0; i < published.size(); i++) {
      EstimatorStep step = i < script.size() ? script.get(i) : EstimatorStep.SEE_NOBODY;
      assertThat(published.get(i)).isInstanceOf(step.expectedResult());
    }
    LoopCounts counts = loop.counts();
    assertThat(counts.taken()).isEqualTo(frames.size());
    assertThat(counts.results()).isEqualTo(frames.size());
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Property(tries = 300)
  void timestampsIncreaseStrictlyWhateverTheFrameTimesAre(
      @ForAll("frameLists") List<Frame> frames) {
    List<PoseResult> published = new ArrayList<>();
    ScriptedEstimator estimator = ScriptedEstimator.ofNobody();
    create(FrameSource.of(frames), estimator, published::add).run();
    List<Long> timestampsNs =
        published.stream().map(result -> result.frame().timestampNs()).toList();
    assertThat(timestampsNs).isEqualTo(estimator.timestampsNs());
    for (int i = 1; i < timestampsNs.size(); i++) {
      assertThat(timestampsNs.get(i)).isGreaterThan(timestampsNs.get(i - 1));
    }
  }

  @Test
  void shouldGoOnAndCountWhenListenerThrows() {
    InferenceLoop loop =
        create(
            FrameSource.of(frames(5)),
            ScriptedEstimator.ofNobody(),
            result -> {
              results.add(result);
              throw new IllegalStateException("listener");
            });
    loop.run();
    assertThat(results).hasSize(5);
    assertThat(loop.counts().listenerFailures()).isEqualTo(5);
  }

  @Test
  void shouldReportErrorAndStop() {
    Supplier<PoseEstimate> broken =
        () -> {
          throw new UnsatisfiedLinkError("no engine");
        };
    ScriptedEstimator estimator = ScriptedEstimator.of(List.of(ScriptedEstimator::nobody, broken));
    InferenceLoop loop = create(FrameSource.of(frames(5)), estimator, results::add);
    assertThatThrownBy(loop::run).isInstanceOf(UnsatisfiedLinkError.class);
    assertThat(results).hasSize(2);
    assertThat(results.get(1)).isInstanceOf(PoseResult.Failed.class);
    assertThat(loop.counts().results()).isEqualTo(loop.counts().taken()).isEqualTo(2);
    assertThat(estimator.timesClosed()).isEqualTo(1);
    loop.close();
  }

  @Test
  void shouldThrowAndCloseWhenSourceBreaks() {
    ScriptedEstimator estimator = ScriptedEstimator.ofNobody();
    InferenceLoop loop = create(new BrokenFrameSource(frames(2)), estimator, results::add);
    assertThatThrownBy(loop::run).isInstanceOf(FrameSourceException.class);
    assertThat(results).hasSize(2);
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldStopWhenClosedWhileItWaitsForFrames() throws Exception {
    ScriptedEstimator estimator = ScriptedEstimator.ofNobody();
    InferenceLoop loop = create(LatestWinsBuffer.create(), estimator, results::add);
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
          return ScriptedEstimator.nobody();
        };
    InferenceLoop loop =
        create(FrameSource.of(frames(5)), ScriptedEstimator.of(List.of(slow)), results::add);
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
            FrameSource.of(frames(5)),
            ScriptedEstimator.ofNobody(),
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
    ScriptedEstimator estimator = ScriptedEstimator.ofNobody();
    InferenceLoop loop = create(LatestWinsBuffer.create(), estimator, results::add);
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
            FrameSource.of(frames(5)),
            ScriptedEstimator.ofNobody(),
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
    ScriptedEstimator estimator = ScriptedEstimator.ofNobody();
    InferenceLoop loop = create(FrameSource.of(frames(5)), estimator, results::add);
    loop.close();
    assertThat(estimator.timesClosed()).isEqualTo(1);
    loop.run();
    assertThat(results).isEmpty();
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThatThrownBy(loop::run).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldLookAtFurtherFramesWithReplacedProcessor() {
    ScriptedEstimator former = ScriptedEstimator.ofNobody();
    ScriptedEstimator unused = ScriptedEstimator.ofNobody();
    ScriptedEstimator next = ScriptedEstimator.ofNobody();
    ScriptedEstimator late = ScriptedEstimator.ofNobody();
    CompletableFuture<InferenceLoop> loop = new CompletableFuture<>();
    loop.complete(
        create(
            FrameSource.of(frames(5)),
            former,
            result -> {
              results.add(result);
              if (results.size() == 2) {
                loop.join().replaceProcessor(processor(unused));
                loop.join().replaceProcessor(processor(next));
              }
            }));
    loop.join().run();
    loop.join().replaceProcessor(processor(late));
    assertThat(former.timestampsNs()).hasSize(2);
    assertThat(next.timestampsNs()).hasSize(3);
    assertThat(next.timestampsNs().get(0)).isGreaterThan(former.timestampsNs().get(1));
    assertThat(List.of(former, unused, next, late))
        .extracting(ScriptedEstimator::timesClosed)
        .containsOnly(1);
  }

  private static FrameProcessor processor(PoseEstimator estimator) {
    return FrameProcessor.of(estimator, AngleCalculator.standard(), SmoothingOptions.none());
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

  private static List<Frame> frames(int count) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frames.add(new Frame(i, i * 40_000_000L, 0, EncodedImage.of(new byte[0])));
    }
    return frames;
  }

  @Provide
  Arbitrary<List<Frame>> frameLists() {
    return PoseArbitraries.frames().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<EstimatorStep>> scripts() {
    return Arbitraries.of(EstimatorStep.class).list().ofMaxSize(25);
  }

  /** Gives its frames and breaks. */
  private record BrokenFrameSource(FrameSource frames) implements FrameSource {
    BrokenFrameSource(List<Frame> frames) {
      this(FrameSource.of(frames));
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
      Optional<Frame> frame = frames.next();
      if (frame.isEmpty()) {
        throw new FrameSourceException("the camera was unplugged");
      }
      return frame;
    }

    @Override
    public void close() {
      frames.close();
    }
  }
}
