package io.posestream.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.result.PoseResult;
import io.posestream.result.ResultListener;
import io.posestream.track.TrackOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * The laws of {@link InferenceLoop} for its results; those of its end are in {@link
 * InferenceLoopEndContract}.
 */
public abstract class InferenceLoopContract {
  private final List<PoseResult> results = new ArrayList<>();

  /** A loop over the frames of {@code source}. */
  protected abstract InferenceLoop create(
      FrameSource source, PoseEstimator estimator, ResultListener listener);

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
      EstimatorStep step = i < script.size() ? script.get(i) : EstimatorStep.FIND_NO_PERSON;
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
    ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
    create(FrameSource.of(frames), estimator, published::add).run();
    List<Long> timestampsNs = published.stream().map(PoseResult::timestampNs).toList();
    assertThat(timestampsNs).isEqualTo(estimator.timestampsNs());
    for (int i = 1; i < timestampsNs.size(); i++) {
      assertThat(timestampsNs.get(i)).isGreaterThan(timestampsNs.get(i - 1));
    }
  }

  @Test
  void shouldGoOnAndCountWhenListenerThrows() {
    InferenceLoop loop =
        create(
            FrameSource.of(ScriptedSource.frames(5)),
            ScriptedEstimator.ofNoPerson(),
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
    ScriptedEstimator estimator =
        ScriptedEstimator.of(List.of(ScriptedEstimator::noPerson, broken));
    InferenceLoop loop = create(FrameSource.of(ScriptedSource.frames(5)), estimator, results::add);
    assertThatThrownBy(loop::run).isInstanceOf(UnsatisfiedLinkError.class);
    assertThat(results).hasSize(2);
    assertThat(results.get(1)).isInstanceOf(PoseResult.Failed.class);
    assertThat(loop.counts().results()).isEqualTo(loop.counts().taken()).isEqualTo(2);
    assertThat(estimator.timesClosed()).isEqualTo(1);
    loop.close();
  }

  @Test
  void shouldThrowAndCloseWhenSourceBreaks() {
    ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
    InferenceLoop loop =
        create(
            ScriptedSource.breaking(
                ScriptedSource.frames(2),
                () -> new FrameSourceException("the camera was unplugged")),
            estimator,
            results::add);
    assertThatThrownBy(loop::run).isInstanceOf(FrameSourceException.class);
    assertThat(results).hasSize(2);
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldProcessFurtherFramesWithReplacedProcessor() {
    ScriptedEstimator former = ScriptedEstimator.ofNoPerson();
    ScriptedEstimator unused = ScriptedEstimator.ofNoPerson();
    ScriptedEstimator next = ScriptedEstimator.ofNoPerson();
    ScriptedEstimator late = ScriptedEstimator.ofNoPerson();
    CompletableFuture<InferenceLoop> loop = new CompletableFuture<>();
    loop.complete(
        create(
            FrameSource.of(ScriptedSource.frames(5)),
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
    return FrameProcessor.of(estimator, TrackOptions.still());
  }

  @Provide
  Arbitrary<List<Frame>> frameLists() {
    return PoseArbitraries.frames().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<EstimatorStep>> scripts() {
    return Arbitraries.of(EstimatorStep.class).list().ofMaxSize(25);
  }
}
