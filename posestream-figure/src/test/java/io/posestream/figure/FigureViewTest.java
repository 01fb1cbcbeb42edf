package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.nio.ByteBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawn person from other sides, nearer, and from above. */
class FigureViewTest {
  private static final FigureCamera USUAL = FigureCamera.of(640, 480);
  private static final Vec AIM = new Vec(0, -1.06, 0);
  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @CsvSource({"4.5,0,1.06", "2.5,0,1.06", "3,10,1.06", "3.5,15,1.06", "2.5,45,2", "8,30,0.3"})
  void shouldKeepWhatItAimsAtInTheMiddleOfThePicture(
      double distanceM, double pitchDeg, double heightM) {
    FigureCamera camera =
        USUAL.atHeight(heightM).atDistance(distanceM).pitchedDown(pitchDeg).withFocalPx(500);
    assertThat(camera.xPx(AIM)).isCloseTo(320, EXACT);
    assertThat(camera.yPx(AIM)).isCloseTo(240, EXACT);
    assertThat(camera.toCamera(AIM).z()).isCloseTo(distanceM, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"4.5,0,1.06", "2.5,0,1.06", "3.5,15,1.06", "2.5,45,2"})
  void shouldProjectCameraPositionsThroughTheFocalLength(
      double distanceM, double pitchDeg, double heightM) {
    FigureCamera camera = USUAL.atHeight(heightM).atDistance(distanceM).pitchedDown(pitchDeg);
    FigureTruth truth = FigureTruth.of(Motion.WAVE.turned(35).poseAt(0.4), camera);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      Vec at = truth.camera(landmark);
      double scale = truth.focalPx() / at.z();
      assertThat(camera.centreXPx() + scale * at.x()).isCloseTo(truth.xPx(landmark), EXACT);
      assertThat(camera.centreYPx() + scale * at.y()).isCloseTo(truth.yPx(landmark), EXACT);
    }
    assertThat(truth.camera(Side.LEFT, HandLandmark.WRIST))
        .isEqualTo(truth.camera(BodyLandmark.LEFT_WRIST));
  }

  @Test
  void shouldTurnTheRaysAboutTheLensWhenPitched() {
    FigureCamera pitched = USUAL.atDistance(3).pitchedDown(20);
    Vec lens = new Vec(0, -pitched.lensHeightM(), -3 * Math.cos(Math.toRadians(20)));
    assertThat(pitched.lensHeightM()).isCloseTo(1.06 + 3 * Math.sin(Math.toRadians(20)), EXACT);
    assertThat(pitched.toCamera(lens).length()).isLessThan(1e-9);
    Vec upright = pitched.toCamera(new Vec(0, -1, 0)).minus(pitched.toCamera(new Vec(0, 0, 0)));
    assertThat(upright.angleDegTo(new Vec(0, -1, 0))).isCloseTo(20, within(1e-6));
    assertThat(upright.length()).isCloseTo(1, EXACT);
  }

  @Test
  void shouldGiveWorldLandmarksInTheAxesOfThePitchedCamera() {
    FigurePose pose = Motion.SQUAT.poseAt(1);
    FigureTruth truth = FigureTruth.of(pose, USUAL.pitchedDown(15));
    Vec hips =
        truth.camera(BodyLandmark.LEFT_HIP).towards(truth.camera(BodyLandmark.RIGHT_HIP), 0.5);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      Vec expected = truth.camera(landmark).minus(hips);
      assertThat(truth.worldLandmarks().y(landmark.index()))
          .isCloseTo((float) expected.y(), within(1e-6f));
      assertThat(truth.worldLandmarks().z(landmark.index()))
          .isCloseTo((float) expected.z(), within(1e-6f));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 2.5, 3.5, 8})
  void shouldFitAPersonAtEveryDistance(double distanceM) {
    FigureCamera camera = USUAL.atDistance(distanceM);
    for (Motion motion : new Motion[] {Motion.STAND, Motion.RAISE_ARMS, Motion.SQUAT}) {
      for (double azimuthDeg = 0; azimuthDeg < 360; azimuthDeg += 30) {
        FigurePose pose = motion.turned(azimuthDeg).poseAt(motion.periodS() / 2);
        assertThat(FigureTruth.of(pose, camera).wholeBodyInPicture())
            .as("%s at %.0f°", motion, azimuthDeg)
            .isTrue();
      }
    }
  }

  @Test
  void shouldShowAPersonWhoTurnedToTheirLeftFromTheirRight() {
    FigurePose pose = Motion.STAND.turned(90).poseAt(0);
    FigureTruth truth = FigureTruth.of(pose, USUAL);
    assertThat(truth.camera(BodyLandmark.RIGHT_SHOULDER).z())
        .isLessThan(truth.camera(BodyLandmark.LEFT_SHOULDER).z() - 0.3);
    assertThat(truth.xPx(BodyLandmark.NOSE)).isGreaterThan(truth.xPx(BodyLandmark.LEFT_EAR));
  }

  @Test
  void shouldNotSeeWhatIsBehindTheLens() {
    FigureCamera camera = FigureCamera.of(64, 48);
    FigurePose behind = Motion.STAND.poseAt(0).movedBy(new Vec(0, 0, -6));
    assertThat(FigureTruth.of(behind, camera).inPicture(BodyLandmark.NOSE)).isFalse();
    Figure figure = Figure.of(camera);
    ByteBuffer empty = figure.emptyRoom().bgr();
    assertThat(figure.drawBgr(behind).bgr()).isEqualTo(empty);
  }

  @Test
  void shouldRefuseViewsThatTheRoomHasNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.atDistance(1))
        .withMessageContaining("distanceM must lie in 1.5..8.0: 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.pitchedDown(-1))
        .withMessageContaining("pitchDeg must lie in 0..45.0: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.withFocalPx(Double.NaN))
        .withMessageContaining("focalPx");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Motion.STAND.turned(Double.POSITIVE_INFINITY))
        .withMessageContaining("azimuthDeg must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Motion.STAND.poseAt(0).turnedBy(Double.NaN))
        .withMessageContaining("azimuthDeg must be finite");
  }
}
