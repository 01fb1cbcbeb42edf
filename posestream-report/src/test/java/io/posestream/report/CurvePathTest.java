package io.posestream.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CurvePathTest {
  private static final Pattern POINT = Pattern.compile("[ML]([0-9.]+) (-?[0-9.]+)");

  /** A pixel a second from 0, and degrees upwards from 100. */
  private static PanelScale scale(double lastS) {
    return new PanelScale(0, lastS, 0, 100, 0, lastS, 0, 100, 10);
  }

  private static CurvePath path(double lastS, double[] timesS, double... deg) {
    return new CurvePath(scale(lastS), deg.length, i -> timesS[i], i -> deg[i]);
  }

  @Test
  void shouldBreakWhereNothingIsKnownAndWhereFramesAreMissing() {
    double[] timesS = {0, 0.1, 0.2, 0.3, 5, 5.1};
    String line = path(10, timesS, 1, 2, Double.NaN, 4, 5, 6).line();
    assertThat(line).isEqualTo("M0 99L0.1 98M0.3 96h0.1M5 95L5.1 94");
  }

  @Test
  void shouldKeepThePeaksOfALongCurveAndFewPoints() {
    int frames = 100_000;
    double[] timesS = new double[frames];
    double[] deg = new double[frames];
    for (int i = 0; i < frames; i++) {
      timesS[i] = i / 30.0;
      deg[i] = i == 54_321 ? 97 : i == 65_432 ? 3 : 50;
    }
    String line = path(timesS[frames - 1], timesS, deg).line();
    double[] ys =
        POINT
            .matcher(line)
            .results()
            .map((MatchResult m) -> m.group(2))
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(ys).hasSizeLessThan(600).contains(3, 97);
  }

  @Test
  void shouldCloseTheBandBetweenTwoCurves() {
    double[] timesS = {0, 0.1, 0.2};
    CurvePath low = path(1, timesS, 10, 20, Double.NaN);
    CurvePath high = path(1, timesS, 30, 40, Double.NaN);
    assertThat(low.bandTo(high)).isEqualTo("M0 90L0.1 80L0.1 60L0 70Z");
  }

  @Test
  void shouldHaveTicksAtRoundValues() {
    assertThat(scale(60).timeTicks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
    assertThat(PanelScale.label(0.5)).isEqualTo("0.5");
    assertThat(PanelScale.label(20)).isEqualTo("20");
  }
}
