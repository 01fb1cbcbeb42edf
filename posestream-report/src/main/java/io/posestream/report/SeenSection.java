package io.posestream.report;

import io.posestream.advice.ViewAdvice;
import io.posestream.angle.AngleState;
import java.util.List;

/** How well each joint was seen, and from where to film instead. */
final class SeenSection {
  /** Advice about fewer frames is not worth to move a camera. */
  private static final double LEAST_ADVISED = 0.05;

  private SeenSection() {}

  static void write(Markup page, ReportPerson person, String of) {
    page.open("section").element("h2", "How well it was seen" + of);
    page.element(
        "p",
        "Of the frames with the person. Held: shortly hidden, the last value stood in. Unknown:"
            + " hidden, no value. Bad view: a value, but the camera stood where it is uncertain.",
        "class",
        "note");
    page.open("table", "class", "seen").open("thead").open("tr");
    for (String column :
        List.of("Joint", "measured", "held", "unknown", "bad view", "for a better view")) {
      page.element("th", column, "scope", "col");
    }
    page.close().close().open("tbody");
    for (JointPair pair : JointPair.of(person.definitions())) {
      for (int angle : pair.angles()) {
        writeRow(page, person, angle);
      }
    }
    page.close().close().close();
  }

  private static void writeRow(Markup page, ReportPerson person, int angle) {
    LiveCurves live = person.live();
    page.open("tr");
    page.element("th", JointPair.title(person.definitions().get(angle).name()), "scope", "row");
    for (AngleState state : AngleState.values()) {
      page.element("td", GlanceWords.percent(live.share(angle, state)));
    }
    page.element("td", GlanceWords.percent(live.advisedShare(angle)));
    page.element("td", advice(live, angle), "class", "advice");
    page.close();
  }

  private static String advice(LiveCurves live, int angle) {
    return live.advisedShare(angle) < LEAST_ADVISED
        ? ""
        : live.mostAdvised(angle).map(ViewAdvice::text).orElse("");
  }
}
