package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.calibration.Calibration;
import io.posestream.calibration.CalibrationStep;
import io.posestream.calibration.Calibrator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.BodyModel;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.track.TrackOptions;
import java.time.Duration;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawn people of other sizes, calibrated while they stand and measured while they move. */
class CalibratedPeopleTest {
  private static final double STANDARD_HEIGHT_CM = 174;
  private static final MediaPipeEngine ENGINE = MediaPipeEngine.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private CalibrationStep step = new CalibrationStep.Standing(0);
  private double legsM;
  private double kneesDeg;
  private int frames;

  /** Without a calibration the network takes everyone for an adult of the same size. */
  @ParameterizedTest
  @CsvSource({"0.7, RAISE_ARMS", "1, WAVE", "1.2, RAISE_ARMS"})
  void shouldMeasureInTrueMetresFromTheOwnStance(double size, Motion later)
      throws InterruptedException {
    BodyModel body = BodyModel.STANDARD.scaled(size);
    Calibrator calibrator = Calibrator.ofHeightCm(size * STANDARD_HEIGHT_CM);
    play(
        Motion.STAND,
        body,
        TrackOptions.defaults(),
        (person, timestampNs) -> step = calibrator.next(person, timestampNs));
    assertThat(step).isInstanceOf(CalibrationStep.Done.class);
    Calibration found = ((CalibrationStep.Done) step).calibration();

    play(
        later,
        body,
        TrackOptions.defaults().withCalibration(found),
        (person, timestampNs) -> {
          legsM += legsM(person);
          kneesDeg += kneesDeg(person);
          frames++;
        });
    double trueM = body.thighM() + body.shinM();
    assertThat(legsM / frames).as("thigh and shin").isCloseTo(trueM, within(0.04 * trueM));
    assertThat(kneesDeg / frames).as("knees of somebody who stands").isCloseTo(0, within(5.0));
  }

  private static void play(
      Motion motion, BodyModel body, TrackOptions options, ObjLongConsumer<Person> listener)
      throws InterruptedException {
    try (FigureFrameSource source =
            FigureFrameSource.builder(motion.by(body))
                .fps(15)
                .duration(Duration.ofSeconds(3))
                .build();
        FrameProcessor processor =
            FrameProcessor.of(ENGINE.open(PoseOptions.builder().hands(false).build()), options)) {
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        Frame frame = next.get();
        PoseResult result = processor.process(frame, frame.captureTimeNs());
        listener.accept(result.people().get(0), result.timestampNs());
      }
    }
  }

  private static double legsM(Person person) {
    Landmarks joints = person.fitted().orElseThrow().landmarks();
    return (leg(joints, BodyLandmark.LEFT_HIP, BodyLandmark.LEFT_KNEE, BodyLandmark.LEFT_ANKLE)
            + leg(
                joints, BodyLandmark.RIGHT_HIP, BodyLandmark.RIGHT_KNEE, BodyLandmark.RIGHT_ANKLE))
        / 2;
  }

  private static double leg(
      Landmarks joints, BodyLandmark hip, BodyLandmark knee, BodyLandmark ankle) {
    return distance(joints, hip, knee) + distance(joints, knee, ankle);
  }

  private static double distance(Landmarks joints, BodyLandmark a, BodyLandmark b) {
    double acrossM = Math.hypot(joints.x(a) - joints.x(b), joints.y(a) - joints.y(b));
    return Math.hypot(acrossM, joints.z(a) - joints.z(b));
  }

  private static double kneesDeg(Person person) {
    return (person.angles().angle("leftKnee").orElseThrow().flexionDeg()
            + person.angles().angle("rightKnee").orElseThrow().flexionDeg())
        / 2;
  }
}
