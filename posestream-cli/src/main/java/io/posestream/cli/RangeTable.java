package io.posestream.cli;

import io.posestream.cli.report.MotionRange;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Ranges of motion at the end of an analysis, as text and for {@code summary.json}. */
final class RangeTable {
  private RangeTable() {}

  /** The ranges of the person with the most measured angles; the file has everyone's. */
  static void print(List<MotionRange> ranges, PrintWriter out) {
    Map<Integer, List<MotionRange>> people =
        ranges.stream().collect(Collectors.groupingBy(MotionRange::person));
    people.entrySet().stream()
        .max(Comparator.comparingDouble(each -> measured(each.getValue())))
        .ifPresent(
            most -> {
              print(most.getKey(), most.getValue(), out);
              if (people.size() > 1) {
                out.println("of " + (people.size() - 1) + " more people: range-of-motion.csv");
              }
            });
  }

  private static double measured(List<MotionRange> ranges) {
    return ranges.stream().mapToDouble(each -> each.range().measuredShare()).sum();
  }

  private static void print(int person, List<MotionRange> ranges, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%nrange of motion of person %d, flexion in degrees, without lag (angles-offline.csv)%n"
            + "%-14s %7s %7s %7s %10s %9s %8s%n",
        person,
        "angle",
        "least",
        "most",
        "range",
        "live range",
        "measured",
        "about ±");
    for (MotionRange each : ranges) {
      out.printf(
          Locale.ROOT,
          "%-14s %7.1f %7.1f %7.1f %10.1f %7.0f %% %8s%n",
          each.angle(),
          each.range().minDeg(),
          each.range().maxDeg(),
          each.range().rangeDeg(),
          each.live().rangeDeg(),
          100 * each.range().measuredShare(),
          Float.isNaN(each.range().medianAboutDeg())
              ? "-"
              : String.format(Locale.ROOT, "%.0f", each.range().medianAboutDeg()));
    }
    out.println();
  }

  static List<Map<String, Object>> json(List<MotionRange> ranges) {
    return ranges.stream().map(RangeTable::json).toList();
  }

  private static Map<String, Object> json(MotionRange each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("person", each.person());
    json.put("angle", each.angle());
    json.put("minDeg", each.range().minDeg());
    json.put("minTimeMs", each.minTimeMs());
    json.put("maxDeg", each.range().maxDeg());
    json.put("maxTimeMs", each.maxTimeMs());
    json.put("rangeDeg", each.range().rangeDeg());
    if (!Float.isNaN(each.live().minDeg())) {
      json.put("liveRangeDeg", each.live().rangeDeg());
    }
    json.put("measuredShare", each.range().measuredShare());
    if (!Float.isNaN(each.range().medianAboutDeg())) {
      json.put("medianAboutDeg", each.range().medianAboutDeg());
    }
    return json;
  }
}
