package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleCalculator;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnAngleTest {
  /** Turned by 52°, thighs point at the camera, where the network sees them too short. */
  private static final double MEAN_ERROR_DEG = 16;

  @Test
  void shouldFollowTheSquat() throws Exception {
    List<String> lines = Printed.lines(() -> OwnAngle.main(new String[0]));
    assertThat(lines).hasSize(96);
    try (FigureFrameSource figure = FigureFrameSource.builder(Motion.SQUAT).build()) {
      AngleCalculator angles = AngleCalculator.of(List.of(OwnAngle.SQUAT));
      double deepest = 0;
      double errorSum = 0;
      for (int i = 0; i < lines.size(); i++) {
        double truthDeg =
            angles
                .calculate(figure.truth(i).worldLandmarks(), figure.captureTimeNs(i))
                .flexionDeg(OwnAngle.SQUAT)
                .orElseThrow();
        double shownDeg = Printed.degrees(lines.get(i), "squat");
        deepest = Math.max(deepest, shownDeg);
        errorSum += Math.abs(shownDeg - truthDeg);
      }
      assertThat(Printed.degrees(lines.get(0), "squat")).isLessThan(15);
      assertThat(deepest).isBetween(45.0, 90.0);
      assertThat(errorSum / lines.size()).isLessThan(MEAN_ERROR_DEG);
    }
  }
}
