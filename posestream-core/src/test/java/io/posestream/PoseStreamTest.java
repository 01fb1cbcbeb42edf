package io.posestream;

import static io.posestream.arbitraries.Threads.PATIENCE_S;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.loop.FramePolicy;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PoseStreamTest {
  private final List<PoseResult> results = Collections.synchronizedList(new ArrayList<>());
  private final ScriptedEstimator estimator = ScriptedEstimator.ofNobody();

  @Test
  void shouldLookAtEveryFrameWhenAskedTo() throws InterruptedException {
    try (PoseStream stream = builder(frames(50)).policy(FramePolicy.EVERY_FRAME).start()) {
      assertThat(stream.await(PATIENCE_S, SECONDS)).isTrue();
      assertThat(results).hasSize(50);
      assertThat(stream.counts().frames().taken()).isEqualTo(50);
      assertThat(stream.counts().loop().noPerson()).isEqualTo(50);
    }
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldBalanceAndEndWithLastFrameWhenNewestWins() throws InterruptedException {
    try (PoseStream stream = builder(frames(50)).start()) {
      stream.await();
      StreamCounts counts = stream.counts();
      assertThat(counts.frames().offered()).isEqualTo(50);
      assertThat(counts.frames().taken() + counts.frames().dropped()).isEqualTo(50);
      assertThat(counts.loop().results()).isEqualTo(counts.frames().taken());
      assertThat(results.get(results.size() - 1).frame().sequence()).isEqualTo(49);
    }
  }

  @Test
  void shouldThrowWhatBrokeTheSource() throws InterruptedException {
    for (FramePolicy policy : FramePolicy.values()) {
      try (PoseStream stream =
          PoseStream.builder()
              .source(new UnpluggedSource())
              .estimator(estimator)
              .listener(results::add)
              .policy(policy)
              .start()) {
        assertThatThrownBy(stream::await)
            .isInstanceOf(FrameSourceException.class)
            .hasMessage("unplugged");
      }
    }
  }

  @Test
  void shouldOpenEstimatorOfProviderWithOptions() throws InterruptedException {
    List<PoseOptions> opened = new ArrayList<>();
    PoseEngine provider =
        new PoseEngine() {
          @Override
          public String engine() {
            return "scripted";
          }

          @Override
          public PoseEstimator open(PoseOptions options) {
            opened.add(options);
            return estimator;
          }
        };
    PoseOptions lite = PoseOptions.builder().poseModel(PoseModel.LITE).build();
    try (PoseStream stream =
        PoseStream.builder()
            .source(frames(1))
            .provider(provider)
            .options(lite)
            .listener(results::add)
            .start()) {
      stream.await();
    }
    assertThat(opened).containsExactly(lite);
    assertThat(results).hasSize(1);
  }

  @Test
  void shouldEndWhenClosed() {
    PoseStream stream = builder(new EndlessSource()).start();
    stream.close();
    stream.close();
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThat(stream.counts().frames().pending()).isZero();
  }

  @Test
  void shouldSayWhatIsMissing() {
    assertThatThrownBy(() -> PoseStream.builder().start()).hasMessageContaining("source");
    assertThatThrownBy(() -> PoseStream.builder().source(frames(1)).listener(results::add).start())
        .hasMessageContaining("posestream-models");
  }

  private PoseStreamBuilder builder(FrameSource source) {
    return PoseStream.builder().source(source).estimator(estimator).listener(results::add);
  }

  private static FrameSource frames(int count) {
    return FrameSource.of(LongStream.range(0, count).mapToObj(PoseStreamTest::frame).toList());
  }

  private static Frame frame(long sequence) {
    return new Frame(sequence, sequence * 40_000_000, 0, EncodedImage.of(new byte[0]));
  }

  private record UnpluggedSource() implements FrameSource {
    @Override
    public Optional<Frame> next() {
      throw new FrameSourceException("unplugged");
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  private static final class EndlessSource implements FrameSource {
    private volatile boolean closed;
    private long sequence;

    @Override
    public Optional<Frame> next() {
      return closed ? Optional.empty() : Optional.of(frame(sequence++));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
