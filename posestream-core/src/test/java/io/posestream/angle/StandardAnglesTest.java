package io.posestream.angle;

import static io.posestream.skeleton.BodyLandmark.LEFT_ANKLE;
import static io.posestream.skeleton.BodyLandmark.LEFT_EAR;
import static io.posestream.skeleton.BodyLandmark.LEFT_ELBOW;
import static io.posestream.skeleton.BodyLandmark.LEFT_FOOT_INDEX;
import static io.posestream.skeleton.BodyLandmark.LEFT_HEEL;
import static io.posestream.skeleton.BodyLandmark.LEFT_INDEX;
import static io.posestream.skeleton.BodyLandmark.LEFT_KNEE;
import static io.posestream.skeleton.BodyLandmark.LEFT_PINKY;
import static io.posestream.skeleton.BodyLandmark.LEFT_SHOULDER;
import static io.posestream.skeleton.BodyLandmark.LEFT_WRIST;
import static io.posestream.skeleton.BodyLandmark.RIGHT_EAR;
import static io.posestream.skeleton.BodyLandmark.RIGHT_SHOULDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.arbitraries.WorldMotion;
import io.posestream.skeleton.Landmarks;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardAnglesTest {
  private final StandingBody body = new StandingBody();

  @Test
  void shouldBeZeroInNeutralPosition() {
    JointAngles angles = AngleCalculator.standard().calculate(body.world(), 0);
    assertThat(angles.angles())
        .extracting(JointAngle::name)
        .containsExactly(
            "leftElbow",
            "rightElbow",
            "leftKnee",
            "rightKnee",
            "leftHip",
            "rightHip",
            "leftShoulder",
            "rightShoulder",
            "leftAnkle",
            "rightAnkle",
            "leftWrist",
            "rightWrist",
            "trunk",
            "neck");
    for (JointAngle angle : angles.angles()) {
      assertThat(angle.state()).isEqualTo(AngleState.MEASURED);
      assertThat(angle.flexionDeg()).as(angle.name()).isCloseTo(0, within(0.01f));
    }
  }

  @Test
  void shouldMeasureBentElbow() {
    body.move(LEFT_WRIST, 0.15f, -0.25f, -0.25f);
    assertFlexion("leftElbow", 90);
    assertFlexion("rightElbow", 0);
  }

  @Test
  void shouldMeasureArmRaisedSideways() {
    body.move(LEFT_ELBOW, 0.45f, -0.55f, 0);
    assertFlexion("leftShoulder", 90);
  }

  @Test
  void shouldMeasureSeat() {
    body.move(LEFT_KNEE, 0.15f, 0, -0.45f);
    body.move(LEFT_ANKLE, 0.15f, 0.4f, -0.45f);
    assertFlexion("leftHip", 90);
    assertFlexion("leftKnee", 90);
  }

  @Test
  void shouldCountDorsiflexionPositiveAndPlantarFlexionNegative() {
    body.move(LEFT_HEEL, 0.15f, 0.9f, 0).move(LEFT_FOOT_INDEX, 0.15f, 0.8f, -0.1f);
    assertFlexion("leftAnkle", 45);
    body.move(LEFT_FOOT_INDEX, 0.15f, 1.0f, -0.1f);
    assertFlexion("leftAnkle", -45);
  }

  @Test
  void shouldMeasureWristAgainstMiddleOfHand() {
    body.move(LEFT_INDEX, 0.25f, 0.01f, 0).move(LEFT_PINKY, 0.25f, -0.01f, 0);
    assertFlexion("leftWrist", 90);
  }

  @Test
  void shouldMeasureInclinationOfTrunkAgainstVerticalOfPicture() {
    JointAngles leaning =
        AngleCalculator.standard()
            .calculate(WorldMotion.rotated(body.world(), 0, 0, Math.toRadians(30)), 0);
    assertThat(leaning.angle("trunk").orElseThrow().flexionDeg()).isCloseTo(30, within(0.01f));
  }

  @Test
  void shouldMeasureNeckAgainstTrunk() {
    body.move(LEFT_EAR, 0.08f, -0.55f, -0.2f).move(RIGHT_EAR, -0.08f, -0.55f, -0.2f);
    assertFlexion("neck", 90);
  }

  @Test
  void shouldMeasureUserDefinedAngle() {
    AngleCalculator calculator =
        AngleCalculator.of(
            List.of(
                AngleDefinition.joint("acrossShoulders", LEFT_ELBOW, LEFT_SHOULDER, RIGHT_SHOULDER)
                    .withNeutral(NeutralRule.PERPENDICULAR)));
    JointAngle angle = calculator.calculate(body.world(), 0).angles().get(0);
    assertThat(angle.name()).isEqualTo("acrossShoulders");
    assertThat(angle.interiorDeg()).isCloseTo(90, within(0.01f));
    assertThat(angle.flexionDeg()).isCloseTo(0, within(0.01f));
  }

  @Test
  void shouldRejectWhatHasNoMeaning() {
    AngleDefinition elbow = AngleDefinition.joint("elbow", LEFT_SHOULDER, LEFT_ELBOW, LEFT_WRIST);
    assertThatThrownBy(() -> AngleCalculator.of(List.of(elbow, elbow)))
        .hasMessageContaining("elbow");
    assertThatThrownBy(() -> BodyPoint.mean()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AngleCalculator.standard().calculate(Landmarks.of(new float[5]), 0))
        .hasMessageContaining("33");
  }

  private void assertFlexion(String name, float expectedDeg) {
    JointAngles angles = AngleCalculator.standard().calculate(body.world(), 0);
    assertThat(angles.angle(name).orElseThrow().flexionDeg()).isCloseTo(expectedDeg, within(0.01f));
  }
}
