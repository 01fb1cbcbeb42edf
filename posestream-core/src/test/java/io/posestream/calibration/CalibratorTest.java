package io.posestream.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Skeleton;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratorTest {
  private static final long FRAME_NS = 50_000_000;
  private static final double EYES_M = 1.55;

  private final Calibrator calibrator = Calibrator.ofHeightCm(175);
  private long timeNs;

  private static StandingBody standing() {
    return new StandingBody()
        .move(BodyLandmark.LEFT_EYE, 0.03f, (float) (0.85 - EYES_M), 0)
        .move(BodyLandmark.RIGHT_EYE, -0.03f, (float) (0.85 - EYES_M), 0);
  }

  private static Person measured(StandingBody body) {
    Person person = body.person(1);
    JointAngles angles =
        AngleCalculator.of(Skeleton.body33(), StandardAngles.all())
            .calculate(person.body().world().orElseThrow(), 0);
    return person.withAngles(angles);
  }

  private CalibrationStep next(StandingBody body) {
    timeNs += FRAME_NS;
    return calibrator.next(measured(body), timeNs);
  }

  /** The left elbow bent by so many degrees, the hand in line with the forearm. */
  private static StandingBody bent(double deg) {
    StandingBody body = standing();
    along(body, BodyLandmark.LEFT_WRIST, 0.25, 0, deg);
    along(body, BodyLandmark.LEFT_INDEX, 0.33, 0.02, deg);
    along(body, BodyLandmark.LEFT_PINKY, 0.33, -0.02, deg);
    return body;
  }

  private static void along(
      StandingBody body, BodyLandmark landmark, double alongM, double acrossM, double deg) {
    double sin = Math.sin(Math.toRadians(deg));
    double cos = Math.cos(Math.toRadians(deg));
    body.move(
        landmark,
        0.15f,
        (float) (-0.25 + alongM * cos - acrossM * sin),
        (float) (-alongM * sin - acrossM * cos));
  }

  private Calibration stand(StandingBody body) {
    CalibrationStep step = next(body);
    for (int i = 0; i < 60 && step instanceof CalibrationStep.Standing; i++) {
      step = next(body);
    }
    assertThat(step).isInstanceOf(CalibrationStep.Done.class);
    return ((CalibrationStep.Done) step).calibration();
  }

  @Test
  void shouldMeasureSomebodyWhoStandsForTwoSeconds() {
    Calibration found = stand(bent(12));
    assertThat(timeNs).isEqualTo(Calibrator.DURATION.toNanos() + FRAME_NS);
    assertThat(found.scale()).isCloseTo(0.886 * 1.75 / EYES_M, within(5e-5));
    assertThat(found.neutralDeg().get("leftElbow")).isCloseTo(12, within(0.01));
    assertThat(found.neutralDeg().get("rightElbow")).isCloseTo(0, within(0.01));
    assertThat(next(bent(90))).isEqualTo(new CalibrationStep.Done(found));
  }

  @Test
  void shouldLeaveTheMetreWhereNoHeightIsGiven() {
    Calibrator unknown = Calibrator.create();
    StandingBody body = standing().visibility(BodyLandmark.LEFT_ANKLE, 0);
    CalibrationStep step = unknown.next(measured(body), 0);
    for (int i = 1; step instanceof CalibrationStep.Standing; i++) {
      step = unknown.next(measured(body), i * FRAME_NS);
    }
    Calibration found = ((CalibrationStep.Done) step).calibration();
    assertThat(found.scale()).isEqualTo(1);
    assertThat(found.neutralDeg()).containsKey("leftHip").doesNotContainKey("leftKnee");
  }

  @Test
  void shouldFindTheSameOfAStreamThatIsCalibrated() {
    Calibration found = stand(bent(12));
    Calibrator again = Calibrator.ofHeightCm(175);
    Person person = measured(bent(12));
    JointAngles counted =
        AngleCalculator.of(
                Skeleton.body33(), StandardAngles.all().stream().map(found::counted).toList())
            .calculate(person.body().world().orElseThrow(), 0);
    assertThat(counted.angle("leftElbow").orElseThrow().flexionDeg()).isCloseTo(0, within(0.01f));
    Optional<CalibrationStep> last = Optional.empty();
    for (int i = 0; i < 42; i++) {
      last = Optional.of(again.next(person.withAngles(counted), i * FRAME_NS));
    }
    assertThat(last).contains(new CalibrationStep.Done(found));
  }

  @Test
  void shouldBeginAnewWhereSomebodyMoves() {
    for (int i = 0; i < 30; i++) {
      assertThat(next(standing())).isInstanceOf(CalibrationStep.Standing.class);
    }
    StandingBody stepped = standing().move(BodyLandmark.LEFT_ANKLE, 0.4f, 0.85f, 0);
    assertThat(next(stepped))
        .isEqualTo(new CalibrationStep.Waiting(StanceProblem.MOVING, "Stand still for 2 seconds."));
    assertThat(next(stepped)).isEqualTo(new CalibrationStep.Standing(0.025));
  }

  @Test
  void shouldBeginAnewAfterASilence() {
    for (int i = 0; i < 30; i++) {
      assertThat(next(standing())).isInstanceOf(CalibrationStep.Standing.class);
    }
    timeNs += 1_000_000_000;
    assertThat(next(standing())).isEqualTo(new CalibrationStep.Standing(0));
  }

  @Test
  void shouldNameAJointThatIsBentTooFar() {
    assertThat(next(bent(70)))
        .isEqualTo(
            new CalibrationStep.Waiting(
                StanceProblem.NOT_NEUTRAL,
                "Stand upright with hanging arms: leftElbow is bent by 70°, at most 40° are"
                    + " possible."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEFT_ANKLE", "RIGHT_KNEE", "LEFT_EYE"})
  void shouldNameWhatTheHeightNeeds(String landmark) {
    StandingBody body = standing().visibility(BodyLandmark.valueOf(landmark), 0.2f);
    assertThat(next(body))
        .isInstanceOfSatisfying(
            CalibrationStep.Waiting.class,
            waiting -> {
              assertThat(waiting.problem()).isEqualTo(StanceProblem.NOT_SEEN);
              assertThat(waiting.hint())
                  .contains(BodyLandmark.valueOf(landmark).landmarkName() + " is hidden");
            });
  }

  @Test
  void shouldTakeTheMedianOfWhatWasMeasured() {
    double[] bendsDeg = {4, 20, 5, 6, 3};
    CalibrationStep step = next(bent(5));
    for (int i = 0; step instanceof CalibrationStep.Standing; i++) {
      step = next(bent(bendsDeg[i % bendsDeg.length]));
    }
    Calibration found = ((CalibrationStep.Done) step).calibration();
    assertThat(found.neutralDeg().get("leftElbow")).isCloseTo(5, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"49", "251", "NaN", "-170"})
  void shouldRefuseAnAbsurdHeight(double heightCm) {
    assertThatThrownBy(() -> Calibrator.ofHeightCm(heightCm))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the body height must lie in 50.0..250.0 cm: " + heightCm);
  }
}
