package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.skeleton.BodyLandmark;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCameraTest {
  private static final FigureCamera USUAL = FigureCamera.of(640, 480);

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.06, 3})
  void shouldKeepTheMiddleOfTheRoomWhereItIsAtAnyHeight(double heightM) {
    Vec middle = new Vec(0.2, -0.9, 0);
    FigureCamera camera = USUAL.atHeight(heightM);
    assertThat(camera.yPx(middle)).isCloseTo(USUAL.yPx(middle), Offset.offset(1e-9));
    assertThat(camera.xPx(middle)).isEqualTo(USUAL.xPx(middle));
  }

  @Test
  void shouldSeeToesLowerTheHigherItIs() {
    assertThat(toesBelowHeelPx(2.5)).isGreaterThan(toesBelowHeelPx(1.06) + 5);
    assertThat(toesBelowHeelPx(1.06)).isGreaterThan(toesBelowHeelPx(0) + 5);
  }

  private static double toesBelowHeelPx(double heightM) {
    FigureTruth truth = FigureTruth.of(Motion.STAND.poseAt(0), USUAL.atHeight(heightM));
    return truth.yPx(BodyLandmark.LEFT_FOOT_INDEX) - truth.yPx(BodyLandmark.LEFT_HEEL);
  }

  @Test
  void shouldRefuseHeightsThatTheRoomHasNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.atHeight(-0.1))
        .withMessageContaining("heightM must lie in 0..3.0: -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.atHeight(Double.NaN))
        .withMessageContaining("NaN");
  }
}
