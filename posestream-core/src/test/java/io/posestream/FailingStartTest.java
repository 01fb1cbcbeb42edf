package io.posestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.result.ResultListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was handed over is closed once when a stream cannot start; what was not is left open. */
class FailingStartTest {
  private static final ResultListener IGNORE = result -> {};

  private final ScriptedSource source = ScriptedSource.waiting(List.of());
  private final ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
  private final PoseEstimationException noNetwork = new PoseEstimationException("no network");
  private final ScriptedEngine failing =
      ScriptedEngine.of(
          options -> {
            throw noNetwork;
          });

  @TempDir private Path folder;
  private @Nullable ProvidedEngines provided;

  @BeforeEach
  void provide() {
    provided = ProvidedEngines.of(folder, ProvidedEngines.First.class);
  }

  @AfterEach
  void withdraw() {
    if (provided != null) {
      provided.close();
    }
  }

  @Test
  void shouldCloseSourceAndLeaveEngineOpenWhenTheEngineOpensNoEstimator() {
    assertThatThrownBy(() -> failing.stream(source).start(IGNORE)).isSameAs(noNetwork);
    assertThat(source.timesClosed()).isEqualTo(1);
    assertThat(failing.timesClosed()).isZero();
  }

  @Test
  void shouldCloseSourceWhenResultsAreAskedForInsteadOfAListener() {
    assertThatThrownBy(() -> failing.stream(source).results()).isSameAs(noNetwork);
    assertThat(source.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldCloseSourceAndSharedEngineWhenItOpensNoEstimator() {
    ProvidedEngines.next = failing;
    assertThatThrownBy(() -> PoseStream.builder().source(source).start(IGNORE)).isSameAs(noNetwork);
    assertThat(source.timesClosed()).isEqualTo(1);
    assertThat(failing.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldCloseSourceWhenTheProviderMakesNoEngine() {
    ProvidedEngines.next = null;
    assertThatThrownBy(() -> PoseStream.builder().source(source).start(IGNORE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no engine today");
    assertThat(source.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldCloseSourceAndSharedEngineWhenTheLoopCannotBeBuilt() {
    ScriptedEngine broken = ScriptedEngine.of(options -> Nulls.missing());
    ProvidedEngines.next = broken;
    assertThatThrownBy(() -> PoseStream.builder().source(source).start(IGNORE))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("estimator");
    assertThat(source.timesClosed()).isEqualTo(1);
    assertThat(broken.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldCloseSourceAndEstimatorAndOpenNothingWithoutAListener() {
    assertThatThrownBy(
            () -> PoseStream.builder().source(source).estimator(estimator).start(Nulls.missing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("listener");
    assertThat(source.timesClosed()).isEqualTo(1);
    assertThat(estimator.timesClosed()).isEqualTo(1);
    ScriptedEngine engine = ScriptedEngine.of(options -> estimator);
    assertThatThrownBy(() -> engine.stream(source).start(Nulls.missing())).hasMessage("listener");
    assertThat(engine.opened()).isEmpty();
  }

  @Test
  void shouldCloseEstimatorAndOpenNothingWithoutASource() {
    assertThatThrownBy(() -> PoseStream.builder().estimator(estimator).start(IGNORE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a stream needs a source");
    assertThat(estimator.timesClosed()).isEqualTo(1);
    ScriptedEngine engine = ScriptedEngine.of(options -> estimator);
    assertThatThrownBy(() -> PoseStream.builder().engine(engine).start(IGNORE))
        .hasMessage("a stream needs a source");
    assertThat(engine.opened()).isEmpty();
  }

  @Test
  void shouldHandOverSourceAndEstimatorOnlyOnce() throws InterruptedException {
    PoseStreamBuilder builder = PoseStream.builder().source(source).estimator(estimator);
    PoseStream stream = builder.start(IGNORE);
    assertThatThrownBy(() -> builder.start(IGNORE)).hasMessage("a stream needs a source");
    assertThat(source.timesClosed()).isZero();
    assertThat(estimator.timesClosed()).isZero();
    stream.close();
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldTellWhyTheStartFailedEvenIfClosingFailsToo() {
    IllegalStateException stuck = new IllegalStateException("the camera is stuck");
    FrameSource camera =
        new FrameSource() {
          @Override
          public Optional<Frame> next() {
            return Optional.empty();
          }

          @Override
          public void close() {
            throw stuck;
          }
        };
    ProvidedEngines.next = failing;
    assertThatThrownBy(() -> PoseStream.builder().source(camera).start(IGNORE))
        .isSameAs(noNetwork)
        .hasSuppressedException(stuck);
    assertThat(failing.timesClosed()).isEqualTo(1);
  }
}
