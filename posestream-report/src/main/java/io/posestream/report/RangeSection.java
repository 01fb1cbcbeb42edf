package io.posestream.report;

import io.posestream.offline.RangeOfMotion;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The table of ranges of motion in whole degrees. A range is the difference of the two values
 * beside it, and a difference that of the two ranges, so that the table can be checked by hand.
 */
final class RangeSection {
  private static final String NOTHING = "–";

  private RangeSection() {}

  static void write(Markup page, ReportPerson person, String of) {
    page.open("section").element("h2", "Ranges of motion" + of);
    page.element(
        "p",
        "Least and greatest flexion of the smoothed curve, in degrees, and how far the joint moved"
            + " between them.",
        "class",
        "note");
    page.open("table", "class", "ranges").open("thead").open("tr");
    page.element("th", "Joint", "scope", "col", "rowspan", "2");
    page.element("th", "Left", "scope", "colgroup", "colspan", "4");
    page.element("th", "Right", "scope", "colgroup", "colspan", "4");
    page.element("th", "Left − right", "scope", "col", "rowspan", "2");
    page.close().open("tr");
    for (int side = 0; side < 2; side++) {
      for (String column : new String[] {"least", "greatest", "range", "about ±"}) {
        page.element("th", column, "scope", "col");
      }
    }
    page.close().close().open("tbody");
    JointPair.of(person.definitions()).forEach(pair -> writeRow(page, person, pair));
    page.close().close().close();
  }

  private static void writeRow(Markup page, ReportPerson person, JointPair pair) {
    page.open("tr").element("th", pair.title(), "scope", "row");
    if (pair.middle().isPresent()) {
      // Of the middle of the body: neither left nor right.
      writeSide(page, person.range(pair.middle().getAsInt()), "middle");
      page.open("td", "colspan", "4").close().open("td").close();
    } else {
      Optional<RangeOfMotion> left = range(person, pair.left());
      Optional<RangeOfMotion> right = range(person, pair.right());
      writeSide(page, left, "");
      writeSide(page, right, "");
      page.element(
          "td",
          left.isPresent() && right.isPresent()
              ? signed(rangeDeg(left.get()) - rangeDeg(right.get()))
              : NOTHING);
    }
    page.close();
  }

  private static Optional<RangeOfMotion> range(ReportPerson person, OptionalInt angle) {
    return angle.isPresent() ? person.range(angle.getAsInt()) : Optional.empty();
  }

  private static void writeSide(Markup page, Optional<RangeOfMotion> range, String style) {
    String[] attributes = style.isEmpty() ? new String[0] : new String[] {"class", style};
    page.element("td", range.map(r -> degrees(r.minDeg())).orElse(NOTHING), attributes);
    page.element("td", range.map(r -> degrees(r.maxDeg())).orElse(NOTHING), attributes);
    page.open("td", attributes)
        .element("b", range.map(r -> rangeDeg(r) + "°").orElse(NOTHING))
        .close();
    page.element("td", range.map(RangeSection::about).orElse(NOTHING), attributes);
  }

  private static String about(RangeOfMotion range) {
    return Float.isNaN(range.medianAboutDeg())
        ? "?"
        : Math.max(1, Math.round(range.medianAboutDeg())) + "°";
  }

  private static int rangeDeg(RangeOfMotion range) {
    return Math.round(range.maxDeg()) - Math.round(range.minDeg());
  }

  private static String degrees(float deg) {
    return minus(Math.round(deg)) + "°";
  }

  private static String signed(int deg) {
    return deg > 0 ? "+" + deg + "°" : minus(deg) + "°";
  }

  private static String minus(int deg) {
    return deg < 0 ? "−" + -deg : String.valueOf(deg);
  }
}
