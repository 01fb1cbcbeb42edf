package io.posestream.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

class AnglePanelTest {
  private static AngleCurve curve(String name) {
    AngleCurve curve = new AngleCurve(name);
    curve.add(0, 10, AngleState.MEASURED);
    curve.add(1, 20, AngleState.MEASURED);
    return curve;
  }

  @Test
  void shouldDrawBothCurvesAndSayWhichIsWhich() {
    AngleCurve curve = curve("leftElbow");
    curve.offline(1, 19);
    XYChart chart = AnglePanel.of("Elbow", List.of(curve));
    assertThat(chart.getSeriesMap()).containsOnlyKeys("left, live", "left, offline (zero phase)");
    assertThat(chart.getSeriesMap().get("left, offline (zero phase)"))
        .extracting(XYSeries::getYData)
        .isEqualTo(new double[] {Double.NaN, 19});
  }

  @Test
  void shouldDrawTheLiveCurveAloneWhereThereIsNoOther() {
    XYChart chart = AnglePanel.of("Trunk", List.of(curve("trunk")));
    assertThat(chart.getSeriesMap()).containsOnlyKeys("trunk, live");
  }
}
