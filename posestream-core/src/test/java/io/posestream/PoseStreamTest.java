package io.posestream;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static io.posestream.skeleton.BodyLandmark.LEFT_WRIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.AngleState;
import io.posestream.arbitraries.ProvokedLogs;
import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.arbitraries.Threads;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmootherFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PoseStreamTest {
  static {
    ProvokedLogs.silence();
  }

  private static final Duration PATIENCE = Duration.ofSeconds(Threads.PATIENCE_S);

  private final List<PoseResult> results = Collections.synchronizedList(new ArrayList<>());
  private final ScriptedEstimator estimator = ScriptedEstimator.ofNoPerson();

  @Test
  void shouldProcessEveryFrameOfItsSource() throws InterruptedException {
    ScriptedSource source = ScriptedSource.ending(ScriptedSource.frames(50));
    try (PoseStream stream = builder(source).start(results::add)) {
      assertThat(stream.await(PATIENCE)).isTrue();
      assertThat(results).hasSize(50);
      assertThat(stream.counts().drops()).isEmpty();
      assertThat(stream.counts().dropped()).isZero();
      assertThat(stream.counts().loop().noPerson()).isEqualTo(50);
    }
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThat(source.timesClosed()).isPositive();
  }

  @Test
  void shouldBalanceAndEndWithLastFrameWhenNewestWins() throws InterruptedException {
    FrameSource newest = FrameSource.newest(ScriptedSource.ending(ScriptedSource.frames(500)));
    try (PoseStream stream = builder(newest).start(results::add)) {
      stream.await();
      StreamCounts counts = stream.counts();
      assertThat(counts.drops().orElseThrow().offered()).isEqualTo(500);
      assertThat(counts.loop().results() + counts.dropped()).isEqualTo(500);
      assertThat(results).hasSize((int) counts.loop().results());
      assertThat(results.get(results.size() - 1).frame().sequence()).isEqualTo(499);
    }
  }

  @Test
  void shouldThrowWhatBrokeTheSource() throws InterruptedException {
    for (boolean newest : new boolean[] {false, true}) {
      FrameSource broken =
          ScriptedSource.breaking(List.of(), () -> new FrameSourceException("unplugged"));
      FrameSource source = newest ? FrameSource.newest(broken) : broken;
      try (PoseStream stream = builder(source).start(results::add)) {
        assertThatThrownBy(stream::await)
            .isInstanceOf(FrameSourceException.class)
            .hasMessage("unplugged");
        assertThatThrownBy(() -> stream.await(PATIENCE)).hasMessage("unplugged");
      }
    }
  }

  @Test
  void shouldThrowAnErrorOfTheEngine() {
    Supplier<PoseEstimate> broken =
        () -> {
          throw new UnsatisfiedLinkError("no native library");
        };
    FrameSource source = ScriptedSource.ending(ScriptedSource.frames(2));
    try (PoseStream stream =
        PoseStream.builder()
            .source(source)
            .estimator(ScriptedEstimator.of(List.of(broken)))
            .start(results::add)) {
      assertThatThrownBy(stream::await)
          .isInstanceOf(UnsatisfiedLinkError.class)
          .hasMessage("no native library");
      assertThat(results).hasSize(1).first().isInstanceOf(PoseResult.Failed.class);
    }
  }

  @Test
  void shouldOpenAnEstimatorOfTheEngineAndLeaveTheEngineOpen() throws InterruptedException {
    ScriptedEngine engine = ScriptedEngine.of(options -> estimator);
    PoseOptions lite = PoseOptions.builder().poseModel(PoseModel.LITE).build();
    FrameSource source = ScriptedSource.ending(ScriptedSource.frames(1));
    try (PoseStream stream = engine.stream(source).options(lite).start(results::add)) {
      stream.await();
    }
    assertThat(engine.opened()).containsExactly(lite);
    assertThat(results).hasSize(1);
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThat(engine.timesClosed()).isZero();
  }

  @Test
  void shouldEndWhenClosed() throws InterruptedException {
    ScriptedSource source = ScriptedSource.waiting(ScriptedSource.frames(3));
    PoseStream stream = builder(source).start(results::add);
    assertThat(stream.await(Duration.ZERO)).isFalse();
    stream.close();
    stream.close();
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThat(source.timesClosed()).isPositive();
    assertThat(stream.await(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
  }

  @Test
  void shouldEndWithoutWaitingForItselfWhenTheListenerCloses() throws InterruptedException {
    ScriptedSource source = ScriptedSource.waiting(ScriptedSource.frames(3));
    CompletableFuture<PoseStream> stream = new CompletableFuture<>();
    stream.complete(
        builder(source)
            .start(
                result -> {
                  stream.join().close();
                  results.add(result);
                }));
    assertThat(stream.join().await(PATIENCE)).isTrue();
    assertThat(results).hasSize(1);
  }

  @Test
  void shouldShareNoStateBetweenTwoStreamsOfOneBuilder() throws InterruptedException {
    PoseStreamBuilder builder =
        PoseStream.builder().angles(LEFT_ELBOW).smoothing(SmootherFactory.ema());
    StandingBody body = new StandingBody().move(LEFT_WRIST, 0.15f, -0.25f, -0.25f);
    Person bent = onlyPerson(builder, body);
    assertThat(bent.flexionDeg(LEFT_ELBOW)).isPresent();
    body.move(LEFT_WRIST, 0.15f, 0, 0).visibility(LEFT_WRIST, 0.1f);
    Person hidden = onlyPerson(builder, body);
    // Neither is the angle of the other stream held, nor are landmarks smoothed with its own.
    assertThat(hidden.angles().angle(LEFT_ELBOW).orElseThrow().state())
        .isEqualTo(AngleState.UNKNOWN);
    assertThat(hidden.body()).isEqualTo(body.body());
  }

  private static Person onlyPerson(PoseStreamBuilder builder, StandingBody body)
      throws InterruptedException {
    PoseEstimate estimate = body.estimate();
    List<PoseResult> results = new ArrayList<>();
    builder
        .source(ScriptedSource.ending(ScriptedSource.frames(1)))
        .estimator(ScriptedEstimator.of(List.of(() -> estimate)));
    try (PoseStream stream = builder.start(results::add)) {
      stream.await();
    }
    return results.get(0).person().orElseThrow();
  }

  private PoseStreamBuilder builder(FrameSource source) {
    return PoseStream.builder().source(source).estimator(estimator);
  }
}
