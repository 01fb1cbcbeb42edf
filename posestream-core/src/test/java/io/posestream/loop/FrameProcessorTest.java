package io.posestream.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.FakeClock;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.ProvokedLogs;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameStamp;
import io.posestream.joint.JointSource;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Position;
import io.posestream.smooth.Smoother;
import io.posestream.smooth.SmootherFactory;
import io.posestream.time.NanoClock;
import io.posestream.track.TrackOptions;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FrameProcessorTest {
  static {
    ProvokedLogs.silence();
  }

  private static final long FRAME_NS = 1_000_000_000L / 24;

  private record Place(String file) implements FrameStamp {}

  private final FakeClock clock = new FakeClock(1000);
  private final Frame frame =
      new Frame(5, 77, 900, EncodedImage.of(new byte[0]), new Place("clip.mp4"));
  private final PoseEstimate one = new StandingBody().estimate();

  @Test
  void shouldTimeEachStageSoThatTheyAddUpToTheTotal() {
    PoseEstimate timed =
        new PoseEstimate(640, 480, false, one.people(), List.of(), one.quality(), 10, 30, 2);
    Supplier<PoseEstimate> script =
        () -> {
          clock.advance(42);
          return timed;
        };
    // Every reading of the clock takes 6 ns; each of seven smoothers (image and world landmarks of
    // the body, fitted joints, three visibilities, one angle) 3 ns.
    NanoClock ticking =
        () -> {
          clock.advance(6);
          return clock.nanoTime();
        };
    TrackOptions options =
        new TrackOptions(
            List.of(StandardAngles.TRUNK),
            (signal, dimension) -> new SlowSmoother(dimension, clock));
    FrameProcessor processor =
        FrameProcessor.of(ScriptedEstimator.of(List.of(script)), options, ticking);
    assertThat(processor.process(frame, 9).times())
        .isEqualTo(new StageTimes(106, 10, 30, 2, 6, 27, 193));
  }

  private record SlowSmoother(int dimension, FakeClock clock) implements Smoother {
    @Override
    public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
      clock.advance(3);
      System.arraycopy(values, 0, smoothed, 0, dimension);
    }

    @Override
    public void reset() {
      // There is no state.
    }
  }

  @Property(tries = 50)
  void resultCarriesTheFrameAndWhatTheEstimatorFound(
      @ForAll("estimates") PoseEstimate found, @ForAll boolean mirrored) {
    PoseEstimate raw =
        new PoseEstimate(
            640, 480, mirrored, found.people(), found.looseHands(), found.quality(), 1, 2, 3);
    PoseResult.Seen result =
        (PoseResult.Seen) processor(ScriptedEstimator.of(List.of(() -> raw))).process(frame, 9);
    assertThat(result.frame()).isSameAs(frame);
    assertThat(result.timestampNs()).isEqualTo(9);
    assertThat(List.of(result.width(), result.height())).containsExactly(640, 480);
    assertThat(result.mirrored()).isEqualTo(mirrored);
    assertThat(result.looseHands()).isEqualTo(raw.looseHands());
    assertThat(result.quality()).isEqualTo(raw.quality());
    assertThat(result instanceof PoseResult.NoPerson).isEqualTo(raw.people().isEmpty());
    assertThat(result.people().stream().map(person -> person.withAngles(JointAngles.none())))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("room")
        .containsExactlyElementsOf(raw.people());
  }

  @Test
  void shouldTellReasonAndTimesOfFailedFrame() {
    Supplier<PoseEstimate> script =
        () -> {
          clock.advance(42);
          throw new PoseEstimationException("not a picture");
        };
    FrameProcessor processor = processor(ScriptedEstimator.of(List.of(script)));
    assertThat(processor.process(frame, 9))
        .isEqualTo(
            new PoseResult.Failed(
                frame, 9, "not a picture", new StageTimes(100, 0, 0, 0, 0, 0, 142)));
  }

  @Test
  void shouldNotCountNegativeWaitWhenReceiveTimeLiesInTheFuture() {
    FrameProcessor processor = processor(ScriptedEstimator.ofNoPerson());
    Frame fromTheFuture = new Frame(0, 0, 5000, EncodedImage.of(new byte[0]));
    assertThat(processor.process(fromTheFuture, 0).times().waitNs()).isZero();
    assertThat(processor.process(fromTheFuture, 1).times().totalNs()).isZero();
  }

  @Test
  void shouldNameTheBugWhenTheEstimatorBreaks() {
    FrameProcessor processor = processor(ScriptedEstimator.of(List.of(EstimatorStep.BREAK)));
    PoseResult.Failed failed = (PoseResult.Failed) processor.process(frame, 9);
    assertThat(failed.reason())
        .isEqualTo("internal error: java.lang.IndexOutOfBoundsException: a bug");
  }

  @Test
  void shouldPlaceJointsOnTheSmoothedFittedJointsOfTheSameResult() {
    FrameProcessor processor = smoothing(moved());
    processor.process(frame, 0);
    Person person = processor.process(frame, FRAME_NS).person().orElseThrow();
    Position joint = person.jointM(StandardAngles.LEFT_ELBOW).orElseThrow();
    assertThat(joint.x())
        .isEqualTo(person.fitted().orElseThrow().landmarks().x(BodyLandmark.LEFT_ELBOW));
    assertThat(joint.x()).isCloseTo(0.255f, within(0.01f));
    assertThat(person.body().world().orElseThrow().x(BodyLandmark.LEFT_ELBOW))
        .isCloseTo(0.255f, within(1e-4f));
  }

  @Test
  void shouldForgetThePeopleWhenReset() {
    ScriptedEstimator estimator = moved();
    FrameProcessor processor = smoothing(estimator);
    processor.process(frame, 0);
    processor.reset();
    assertThat(estimator.timesReset()).isEqualTo(1);
    Person person = processor.process(frame, FRAME_NS).person().orElseThrow();
    assertThat(person.body().world().orElseThrow().x(BodyLandmark.LEFT_ELBOW)).isEqualTo(0.3f);
  }

  /** The left elbow moves from 0.15 to 0.3 m. */
  private static ScriptedEstimator moved() {
    StandingBody body = new StandingBody();
    PoseEstimate before = body.estimate();
    PoseEstimate after = body.move(BodyLandmark.LEFT_ELBOW, 0.3f, -0.3f, 0).estimate();
    return ScriptedEstimator.of(List.of(() -> before, () -> after));
  }

  private FrameProcessor smoothing(ScriptedEstimator estimator) {
    TrackOptions options = TrackOptions.defaults().withSmoothers(SmootherFactory.ema());
    return FrameProcessor.of(estimator, options, clock);
  }

  private FrameProcessor processor(ScriptedEstimator estimator) {
    TrackOptions options = TrackOptions.still().withJoints(JointSource.NETWORK);
    return FrameProcessor.of(estimator, options, clock);
  }

  @Provide
  Arbitrary<PoseEstimate> estimates() {
    return PoseArbitraries.estimates();
  }
}
