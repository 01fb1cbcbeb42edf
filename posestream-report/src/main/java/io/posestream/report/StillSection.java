package io.posestream.report;

import java.util.List;
import java.util.Locale;

/** The pictures, each with its number, time and reason. */
final class StillSection {
  private StillSection() {}

  static void write(Markup page, List<Still> stills) {
    if (stills.isEmpty()) {
      return;
    }
    page.open("section").open("div", "class", "stills");
    for (int i = 0; i < stills.size(); i++) {
      StillChoice choice = stills.get(i).choice();
      JpegStill jpeg = stills.get(i).jpeg();
      String reasons = String.join("; ", choice.reasons());
      page.open("figure");
      page.empty(
          "img",
          "src",
          jpeg.dataUri(),
          "width",
          String.valueOf(jpeg.widthPx()),
          "height",
          String.valueOf(jpeg.heightPx()),
          "alt",
          "The person at " + seconds(choice) + ": " + reasons);
      page.open("figcaption").element("b", String.valueOf(i + 1), "class", "number");
      page.text(seconds(choice) + " · " + reasons).close().close();
    }
    page.close().close();
  }

  private static String seconds(StillChoice choice) {
    return String.format(Locale.ROOT, "%.2f s", choice.timeS());
  }
}
