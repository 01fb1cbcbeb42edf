package io.posestream.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.StandardAngles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
  @Test
  void shouldCountTheAnglesThatItNames() {
    Calibration calibration = new Calibration(1.1, Map.of("leftKnee", 8.0));
    assertThat(calibration.counted(StandardAngles.LEFT_KNEE).flexionDeg(172)).isZero();
    assertThat(calibration.counted(StandardAngles.RIGHT_KNEE)).isSameAs(StandardAngles.RIGHT_KNEE);
    assertThat(Calibration.none().counted(StandardAngles.NECK)).isSameAs(StandardAngles.NECK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.39, 2.1, Double.NaN, Double.POSITIVE_INFINITY})
  void shouldRefuseAnAbsurdScale(double scale) {
    assertThatThrownBy(() -> new Calibration(scale, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale must lie in 0.4..2.0: " + scale);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-41, 90, Double.NaN})
  void shouldRefuseAnAbsurdNeutralAngle(double deg) {
    assertThatThrownBy(() -> new Calibration(1, Map.of("leftKnee", deg)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neutralDeg of leftKnee must lie in -40.0..40.0: " + deg);
  }
}
