package io.posestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.engine.PoseOptions;
import io.posestream.skeleton.Skeleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedEngineTest {
  private final ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();
  private final ScriptedEngine engine = ScriptedEngine.of(options -> estimator);

  @TempDir private Path folder;

  @Test
  void shouldSayWhatIsMissingWithoutAnEngine() {
    assertThatThrownBy(PoseEngine::load)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no pose engine")
        .hasMessageContaining("posestream-models");
  }

  @Test
  void shouldUseTheFirstOfTwoAndSaySo() {
    List<String> warnings = new ArrayList<>();
    Logger logger = Logger.getLogger(PoseEngine.class.getName());
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            warnings.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try (ProvidedEngines both =
        ProvidedEngines.of(folder, ProvidedEngines.Second.class, ProvidedEngines.First.class)) {
      assertThat(both).isNotNull();
      ProvidedEngines.next = engine;
      PoseEngine.load().close();
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(engine.timesClosed()).isEqualTo(1);
    assertThat(warnings)
        .containsExactly(
            "more than one pose engine on the class path: "
                + ProvidedEngines.Second.class.getName()
                + ", "
                + ProvidedEngines.First.class.getName()
                + "; the first is used, pass an engine to use another one");
  }

  @Test
  void shouldLendOneEngineAndCloseItWithTheLastLease() {
    withProvider(
        () -> {
          PoseEngine one = PoseEngine.load();
          ProvidedEngines.next = null;
          PoseEngine other = PoseEngine.load();
          one.close();
          one.close();
          assertThat(engine.timesClosed()).isZero();
          other.close();
          assertThat(engine.timesClosed()).isEqualTo(1);
        });
  }

  @Test
  void shouldMakeANewEngineAfterTheLastLease() {
    withProvider(
        () -> {
          PoseEngine.load().close();
          ScriptedEngine second = ScriptedEngine.of(options -> estimator);
          ProvidedEngines.next = second;
          try (PoseEngine lease = PoseEngine.load()) {
            assertThat(lease.open(PoseOptions.defaults())).isSameAs(estimator);
          }
          assertThat(engine.opened()).isEmpty();
          assertThat(second.opened()).hasSize(1);
          assertThat(second.timesClosed()).isEqualTo(1);
        });
  }

  @Test
  void shouldNotCountALeaseWhenTheProviderFails() {
    withProvider(
        () -> {
          ProvidedEngines.next = null;
          assertThatThrownBy(PoseEngine::load).hasMessage("no engine today");
          ProvidedEngines.next = engine;
          PoseEngine.load().close();
          assertThat(engine.timesClosed()).isEqualTo(1);
        });
  }

  @Test
  void shouldOpenNothingOnceTheLeaseIsClosed() {
    withProvider(
        () -> {
          try (PoseEngine other = PoseEngine.load()) {
            PoseEngine lease = PoseEngine.load();
            lease.close();
            assertThatThrownBy(() -> lease.open(PoseOptions.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
            assertThat(other.open(PoseOptions.defaults())).isSameAs(estimator);
          }
        });
  }

  @Test
  void shouldBeTheEngineThatItLends() {
    withProvider(
        () -> {
          try (PoseEngine lease = PoseEngine.load()) {
            assertThat(lease.name()).isEqualTo("scripted");
            assertThat(lease.skeleton()).isSameAs(Skeleton.body33());
          }
        });
  }

  @Test
  void shouldWarmUpWithOneFrameOfWhatItLends() {
    withProvider(
        () -> {
          try (PoseEngine lease = PoseEngine.load()) {
            lease.warmUp(PoseOptions.defaults());
            assertThat(engine.opened()).hasSize(1);
            assertThat(estimator.timestampsNs()).hasSize(1);
            assertThat(estimator.timesClosed()).isEqualTo(1);
          }
        });
  }

  @Test
  void shouldWarmUpAsTheEngineThatItLendsDoes() {
    withProvider(
        () -> {
          List<PoseOptions> warmed = new ArrayList<>();
          ProvidedEngines.next =
              new ScriptedEngine(options -> estimator) {
                @Override
                public void warmUp(PoseOptions options) {
                  warmed.add(options);
                }
              };
          try (PoseEngine lease = PoseEngine.load()) {
            lease.warmUp(PoseOptions.defaults());
          }
          assertThat(warmed).hasSize(1);
        });
  }

  @Test
  void shouldBeGivenBackByTheTimeThatAStreamIsClosedOrHasEnded() throws InterruptedException {
    withProvider(
        () -> {
          ScriptedSource source = ScriptedSource.waiting(ScriptedSource.frames(1));
          PoseStream closed = PoseStream.builder().source(source).start(result -> {});
          assertThat(engine.timesClosed()).isZero();
          closed.close();
          assertThat(engine.timesClosed()).isEqualTo(1);
        });
    withProvider(
        () -> {
          ScriptedSource source = ScriptedSource.ending(ScriptedSource.frames(1));
          PoseStream ended = PoseStream.builder().source(source).start(result -> {});
          ended.await();
          assertThat(engine.timesClosed()).isEqualTo(2);
        });
  }

  private interface Body {
    void run() throws InterruptedException;
  }

  private void withProvider(Body body) {
    try (ProvidedEngines one = ProvidedEngines.of(folder, ProvidedEngines.First.class)) {
      assertThat(one).isNotNull();
      ProvidedEngines.next = engine;
      body.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
