package io.posestream.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleState;
import org.junit.jupiter.api.Test;

class AngleCurveTest {
  @Test
  void shouldLeaveGapsAndHangHeldValuesOnMeasuredOnes() {
    AngleCurve curve = new AngleCurve("leftElbow");
    curve.add(0, 10, AngleState.MEASURED);
    curve.add(1, 20, AngleState.MEASURED);
    curve.add(2, 20, AngleState.HELD);
    curve.add(3, Float.NaN, AngleState.UNKNOWN);
    curve.add(4, 40, AngleState.MEASURED);

    assertThat(curve.measuredDeg(1)).containsExactly(10, 20, Double.NaN, Double.NaN, 40);
    assertThat(curve.heldDeg(1)).containsExactly(Double.NaN, 20, 20, Double.NaN, Double.NaN);
    assertThat(curve.timesS(2)).containsExactly(0, 2, 4);
  }
}
