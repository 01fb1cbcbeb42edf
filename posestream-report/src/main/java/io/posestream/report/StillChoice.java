package io.posestream.report;

import io.posestream.offline.RangeOfMotion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A frame that is worth to be seen.
 *
 * @param timestampNs of its result
 * @param timeS the same in seconds for readers
 * @param box where in the picture the person is
 * @param reasons what it shows
 */
record StillChoice(long timestampNs, double timeS, PictureBox box, List<String> reasons) {
  /** Joints whose least and greatest flexion are shown. */
  private static final int JOINTS = 2;

  /** Frames nearer to each other than this look alike and are shown once. */
  private static final double ALIKE_S = 0.25;

  StillChoice {
    reasons = List.copyOf(reasons);
  }

  /** Those of the person who was seen longest, the earliest first. */
  static List<StillChoice> ofMany(List<ReportPerson> people) {
    return people.stream()
        .max(Comparator.comparingInt(person -> person.live().size()))
        .map(StillChoice::of)
        .orElse(List.of());
  }

  private static List<StillChoice> of(ReportPerson person) {
    TreeMap<Double, StillChoice> byTime = new TreeMap<>();
    person.byMotion().stream()
        .limit(JOINTS)
        .flatMap(pair -> person.farther(pair).stream())
        .forEach(
            angle -> {
              RangeOfMotion range = person.range(angle).orElseThrow();
              String joint = JointPair.words(person.definitions().get(angle).name());
              put(
                  byTime,
                  person,
                  range.minTimeNs(),
                  "least flexion of the " + joint,
                  range.minDeg());
              put(
                  byTime,
                  person,
                  range.maxTimeNs(),
                  "greatest flexion of the " + joint,
                  range.maxDeg());
            });
    return List.copyOf(byTime.values());
  }

  private static void put(
      TreeMap<Double, StillChoice> byTime,
      ReportPerson person,
      long timestampNs,
      String what,
      float flexionDeg) {
    int frame = person.live().frameOf(timestampNs);
    if (frame < 0) {
      return;
    }
    double timeS = person.live().timeS(frame);
    String reason = String.format(Locale.ROOT, "%s, %d°", what, Math.round(flexionDeg));
    var alike = byTime.subMap(timeS - ALIKE_S, true, timeS + ALIKE_S, true);
    if (alike.isEmpty()) {
      byTime.put(
          timeS, new StillChoice(timestampNs, timeS, person.live().box(frame), List.of(reason)));
    } else {
      StillChoice shown = alike.firstEntry().getValue();
      List<String> reasons = new ArrayList<>(shown.reasons);
      reasons.add(reason);
      byTime.put(shown.timeS, new StillChoice(shown.timestampNs, shown.timeS, shown.box, reasons));
    }
  }
}
