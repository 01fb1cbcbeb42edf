package io.posestream.report;

import java.util.List;

/** The curves of all joints, both sides in one panel. */
final class CurveSection {
  private CurveSection() {}

  static void write(Markup page, ReportPerson person, String of, List<Still> stills) {
    page.open("section", "class", "details").element("h2", "Joint angles over time" + of);
    page.open("p", "class", "legend");
    key(page, "left", "left");
    key(page, "right", "right");
    key(page, "middle", "middle of the body");
    page.close();
    page.open("p", "class", "note");
    page.text(
        "Bold: smoothed afterwards. Thin: as measured live. Shaded: about ±, where it is known."
            + " A gap: hidden."
            + (stills.isEmpty() ? "" : " Numbers: the pictures above."));
    page.close().open("div", "class", "curves");
    for (JointPair pair : JointPair.of(person.definitions())) {
      if (pair.angles().stream().anyMatch(angle -> CurvePanel.isSeen(person, angle))) {
        CurvePanel.write(page, person, pair, stills);
      }
    }
    page.close().close();
  }

  private static void key(Markup page, String style, String words) {
    page.open("span", "class", "key " + style).close().text(words + " ");
  }
}
