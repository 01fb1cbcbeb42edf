package io.posestream.report;

import io.posestream.offline.RangeOfMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report says, in a few sentences. */
final class GlanceWords {
  private GlanceWords() {}

  static List<String> of(ReportCounts counts, List<ReportPerson> people) {
    List<String> lines = new ArrayList<>();
    lines.add(frames(counts));
    for (ReportPerson person : people) {
      String who = people.size() > 1 ? " of person " + person.id() : "";
      person.byMotion().stream()
          .limit(1)
          .flatMap(pair -> person.farther(pair).stream())
          .forEach(angle -> lines.add(moved(person, angle, who)));
    }
    if (people.isEmpty()) {
      lines.add("No person was seen, so there is nothing to report.");
    }
    return lines;
  }

  private static String frames(ReportCounts counts) {
    StringBuilder words = new StringBuilder();
    words.append(
        String.format(
            Locale.ROOT,
            "%s in %.1f s; a person was seen in %d of them (%s).",
            counted(counts.frames(), "frame"),
            counts.spanS(),
            counts.found(),
            percent(counts.found() / (double) Math.max(1, counts.frames()))));
    if (counts.losses() > 0) {
      words.append(" The person was lost ").append(counted(counts.losses(), "time")).append('.');
    }
    if (counts.failed() > 0) {
      words
          .append(' ')
          .append(counted(counts.failed(), "frame"))
          .append(" could not be processed.");
    }
    return words.toString();
  }

  private static String moved(ReportPerson person, int angle, String who) {
    RangeOfMotion range = person.range(angle).orElseThrow();
    return String.format(
        Locale.ROOT,
        "What moved most is the %s%s: from %d° to %d°%s.",
        JointPair.words(person.definitions().get(angle).name()),
        who,
        Math.round(range.minDeg()),
        Math.round(range.maxDeg()),
        Float.isNaN(range.medianAboutDeg())
            ? ""
            : ", each about ± " + Math.max(1, Math.round(range.medianAboutDeg())) + "°");
  }

  /** Such as "1 frame" and "2 frames". */
  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Such as "97 %"; what is not all is never "100 %". */
  static String percent(double share) {
    long percent = Math.round(100 * share);
    return (percent == 100 && share < 1 ? 99 : percent == 0 && share > 0 ? 1 : percent) + " %";
  }
}
