package io.posestream.report;

import io.posestream.offline.AngleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From seconds and degrees to a panel.
 *
 * @param topDeg the degrees at the upper edge, a tick
 * @param bottomDeg the degrees at the lower edge, a tick
 */
record PanelScale(
    double left,
    double right,
    double top,
    double bottom,
    double firstS,
    double lastS,
    double bottomDeg,
    double topDeg,
    double tickDeg) {
  private static final double[] DEGREE_STEPS = {5, 10, 15, 30, 45, 60, 90};
  private static final double[] TIME_STEPS = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600
  };
  private static final int MOST_DEGREE_TICKS = 5;
  private static final int MOST_TIME_TICKS = 6;

  /** A joint at rest is a line and no noise of the panel's height. */
  private static final double LEAST_SPAN_DEG = 20;

  static PanelScale of(
      ReportPerson person,
      List<Integer> angles,
      double left,
      double right,
      double top,
      double bottom) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    LiveCurves live = person.live();
    for (int angle : angles) {
      for (int i = 0; i < live.size(); i++) {
        float deg = live.measuredDeg(angle, i);
        least = Float.isNaN(deg) ? least : Math.min(least, deg);
        greatest = Float.isNaN(deg) ? greatest : Math.max(greatest, deg);
      }
      AngleSeries series = person.series(angle).orElse(null);
      for (int i = 0; series != null && i < series.size(); i++) {
        float deg = series.flexionDeg(i);
        float about = Float.isNaN(series.aboutDeg(i)) ? 0 : series.aboutDeg(i);
        least = Float.isNaN(deg) ? least : Math.min(least, deg - about);
        greatest = Float.isNaN(deg) ? greatest : Math.max(greatest, deg + about);
      }
    }
    double missing = Math.max(0, LEAST_SPAN_DEG - (greatest - least)) / 2;
    double tick = step(DEGREE_STEPS, greatest - least + 2 * missing, MOST_DEGREE_TICKS);
    int last = live.size() - 1;
    return new PanelScale(
        left,
        right,
        top,
        bottom,
        live.timeS(0),
        Math.max(live.timeS(last), live.timeS(0) + 1e-3),
        tick * Math.floor((least - missing) / tick),
        tick * Math.ceil((greatest + missing) / tick),
        tick);
  }

  private static double step(double[] steps, double span, int most) {
    for (double step : steps) {
      if (span / step <= most) {
        return step;
      }
    }
    return steps[steps.length - 1];
  }

  double x(double timeS) {
    return left + (timeS - firstS) / (lastS - firstS) * (right - left);
  }

  double y(double deg) {
    return bottom - (deg - bottomDeg) / (topDeg - bottomDeg) * (bottom - top);
  }

  List<Double> degreeTicks() {
    List<Double> ticks = new ArrayList<>();
    for (double deg = bottomDeg; deg <= topDeg + tickDeg / 2; deg += tickDeg) {
      ticks.add(deg + 0.0);
    }
    return ticks;
  }

  List<Double> timeTicks() {
    double step = step(TIME_STEPS, lastS - firstS, MOST_TIME_TICKS);
    List<Double> ticks = new ArrayList<>();
    for (double at = step * Math.ceil(firstS / step - 1e-6); at <= lastS + 1e-6; at += step) {
      // Without the sign of a zero.
      ticks.add(at + 0.0);
    }
    return ticks;
  }

  /** Seconds as short as they can be. */
  static String label(double timeS) {
    String text = String.format(Locale.ROOT, "%.1f", timeS);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
