package io.posestream.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngles;
import io.posestream.arbitraries.FakeClock;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.person.Body;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.result.FrameStamp;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.smooth.SmoothingOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FrameProcessorTest {
  private final FakeClock clock = new FakeClock(1000);
  private final Frame frame = new Frame(5, 77, 900, EncodedImage.of(new byte[0]));
  private final PoseEstimate somebody = new StandingBody().estimate();

  @Test
  void shouldTimeEachStageSoThatTheyAddUpToTheTotal() {
    PoseEstimate timed =
        new PoseEstimate(
            640, 480, somebody.body(), somebody.hands(), somebody.quality(), 10, 30, 2);
    Supplier<PoseEstimate> script =
        () -> {
          clock.advance(42);
          return timed;
        };
    FrameProcessor processor =
        FrameProcessor.of(
            ScriptedEstimator.of(List.of(script)),
            new SlowCalculator(clock),
            SmoothingOptions.oneEuro(),
            clock);
    PoseResult result = processor.process(frame, 9);
    assertThat(result.frame()).isEqualTo(new FrameStamp(5, 77, 900, 9));
    // 6 ns of the calculator go to the angles, 3 ns to placing the joints on smoothed landmarks.
    assertThat(result.times()).isEqualTo(new StageTimes(100, 10, 30, 2, 6, 3, 151));
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
                new FrameStamp(5, 77, 900, 9),
                "not a picture",
                new StageTimes(100, 0, 0, 0, 0, 0, 142)));
  }

  @Test
  void shouldNotCountNegativeWaitWhenReceiveTimeLiesInTheFuture() {
    FrameProcessor processor = processor(ScriptedEstimator.ofNobody());
    Frame fromTheFuture = new Frame(0, 0, 5000, EncodedImage.of(new byte[0]));
    assertThat(processor.process(fromTheFuture, 0).times().waitNs()).isZero();
    assertThat(processor.process(fromTheFuture, 1).times().totalNs()).isZero();
  }

  @Test
  void shouldPlaceJointsOnTheSmoothedLandmarksOfTheSameResult() {
    StandingBody body = new StandingBody();
    PoseEstimate before = body.estimate();
    PoseEstimate after = body.move(BodyLandmark.LEFT_ELBOW, 0.3f, -0.3f, 0).estimate();
    FrameProcessor processor =
        FrameProcessor.of(
            ScriptedEstimator.of(List.of(() -> before, () -> after)),
            AngleCalculator.standard(),
            SmoothingOptions.ema(),
            clock);
    processor.process(frame, 0);
    PoseResult.Detected result =
        (PoseResult.Detected) processor.process(frame, 1_000_000_000L / 24);
    int elbow = BodyLandmark.LEFT_ELBOW.index();
    float x = result.body().world().x(elbow);
    assertThat(x).isBetween(0.2f, 0.29f);
    assertThat(result.angles().joints().get(0).x()).isEqualTo(x);
  }

  @Test
  void shouldSayHowWellTheFrameWasLookedAt() {
    FrameQuality held = FrameQuality.handsHeld(Quality.of(PoseModel.LITE, HandModel.LITE, 3));
    Supplier<PoseEstimate> somebodyAtIt = () -> at(held, somebody.body());
    Supplier<PoseEstimate> nobodyAtIt = () -> at(held, Optional.empty());
    FrameProcessor processor = processor(ScriptedEstimator.of(List.of(somebodyAtIt, nobodyAtIt)));
    assertThat(((PoseResult.Detected) processor.process(frame, 0)).quality()).isEqualTo(held);
    assertThat(((PoseResult.NoPerson) processor.process(frame, 1)).quality()).isEqualTo(held);
  }

  private static PoseEstimate at(FrameQuality quality, Optional<Body> body) {
    return new PoseEstimate(640, 480, body, List.of(), quality, 0, 0, 0);
  }

  @Test
  void shouldForgetThePersonWhenReset() {
    ScriptedEstimator estimator = ScriptedEstimator.of(List.of(() -> somebody));
    FrameProcessor processor = processor(estimator);
    processor.process(frame, 0);
    processor.reset();
    assertThat(estimator.timesReset()).isEqualTo(1);
  }

  private FrameProcessor processor(ScriptedEstimator estimator) {
    return FrameProcessor.of(estimator, AngleCalculator.standard(), SmoothingOptions.none(), clock);
  }

  /** Takes 3 ns each time joints are placed, and as long for the angles. */
  private record SlowCalculator(FakeClock clock) implements AngleCalculator {
    @Override
    public JointAngles calculate(Landmarks world, long timestampNs) {
      clock.advance(6);
      return AngleCalculator.standard().calculate(world, timestampNs);
    }

    @Override
    public List<JointAngles.JointPosition> joints(Landmarks world) {
      clock.advance(3);
      return AngleCalculator.standard().joints(world);
    }

    @Override
    public void reset() {
      // There is no state.
    }

    @Override
    public List<AngleDefinition> definitions() {
      return AngleDefinition.standard();
    }
  }
}
