package io.posestream.report;

import io.posestream.angle.AngleState;
import io.posestream.offline.AngleSeries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The curves of one joint as SVG. */
final class CurvePanel {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 138;
  private static final int LEFT = 34;
  private static final int RIGHT = 8;
  private static final int TOP = 28;
  private static final int BOTTOM = 22;

  /** Width of a number with some room. */
  private static final int DIGIT = 9;

  private final ReportPerson person;
  private final PanelScale scale;

  private CurvePanel(ReportPerson person, PanelScale scale) {
    this.person = person;
    this.scale = scale;
  }

  /** Whether there is anything to draw. */
  static boolean isSeen(ReportPerson person, int angle) {
    return person.range(angle).isPresent() || person.live().share(angle, AngleState.MEASURED) > 0;
  }

  static void write(Markup page, ReportPerson person, JointPair pair, List<Still> stills) {
    PanelScale scale =
        PanelScale.of(person, pair.angles(), LEFT, WIDTH - RIGHT, TOP, HEIGHT - BOTTOM);
    page.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img");
    page.element("title", pair.title() + " flexion over time");
    new CurvePanel(person, scale).write(page, pair, stills);
    page.close();
  }

  private void write(Markup page, JointPair pair, List<Still> stills) {
    page.element("text", pair.title(), "class", "title", "x", String.valueOf(LEFT), "y", "13");
    writeAxes(page);
    for (int i = 0; i < stills.size(); i++) {
      writeStill(page, i + 1, stills.get(i).choice().timeS(), beside(stills, i));
    }
    // Bands first: no line is to lie below one.
    band(page, pair.left(), "left");
    band(page, pair.right(), "right");
    band(page, pair.middle(), "middle");
    lines(page, pair.left(), "left");
    lines(page, pair.right(), "right");
    lines(page, pair.middle(), "middle");
  }

  private void writeAxes(Markup page) {
    for (double deg : scale.degreeTicks()) {
      String y = number(scale.y(deg));
      page.empty(
          "line",
          "class",
          "grid",
          "x1",
          number(LEFT),
          "x2",
          number(WIDTH - RIGHT),
          "y1",
          y,
          "y2",
          y);
      page.element(
          "text",
          Math.round(deg) + "°",
          "class",
          "degrees",
          "x",
          number(LEFT - 4),
          "y",
          number(scale.y(deg) + 3));
    }
    for (double timeS : scale.timeTicks()) {
      page.element(
          "text",
          PanelScale.label(timeS) + " s",
          "class",
          "seconds",
          "x",
          number(scale.x(timeS)),
          "y",
          number(HEIGHT - 8));
    }
  }

  private void writeStill(Markup page, int number, double timeS, String beside) {
    String x = number(scale.x(timeS));
    page.empty(
        "line",
        "class",
        "still",
        "x1",
        x,
        "x2",
        x,
        "y1",
        number(TOP),
        "y2",
        number(HEIGHT - BOTTOM));
    String text = String.valueOf(number);
    page.element("text", text, "class", "still" + beside, "x", x, "y", number(TOP - 2));
  }

  /** On which side of its line a number stands, so that it does not cover its neighbour. */
  private String beside(List<Still> stills, int at) {
    double x = scale.x(stills.get(at).choice().timeS());
    if (at + 1 < stills.size() && scale.x(stills.get(at + 1).choice().timeS()) - x < DIGIT) {
      return " before";
    }
    return at > 0 && x - scale.x(stills.get(at - 1).choice().timeS()) < DIGIT ? " after" : "";
  }

  private void lines(Markup page, OptionalInt angle, String side) {
    if (angle.isEmpty()) {
      return;
    }
    LiveCurves live = person.live();
    int index = angle.getAsInt();
    CurvePath measured =
        new CurvePath(scale, live.size(), live::timeS, i -> live.measuredDeg(index, i));
    path(page, measured.line(), "live " + side);
    person
        .series(index)
        .ifPresent(
            series -> path(page, smooth(series, series::flexionDeg).line(), "smooth " + side));
  }

  private void band(Markup page, OptionalInt angle, String side) {
    Optional<AngleSeries> series =
        angle.isPresent() ? person.series(angle.getAsInt()) : Optional.empty();
    if (series.isPresent()) {
      AngleSeries known = series.get();
      CurvePath low = smooth(known, i -> known.flexionDeg(i) - known.aboutDeg(i));
      CurvePath high = smooth(known, i -> known.flexionDeg(i) + known.aboutDeg(i));
      path(page, low.bandTo(high), "band " + side);
    }
  }

  private CurvePath smooth(AngleSeries series, CurvePath.Values values) {
    return new CurvePath(
        scale, series.size(), i -> person.live().timeSOf(series.timestampNs(i)), values);
  }

  private static void path(Markup page, String data, String style) {
    if (!data.isEmpty()) {
      page.empty("path", "class", style, "d", data);
    }
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
