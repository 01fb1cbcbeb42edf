package io.posestream.outside;

import java.util.regex.Pattern;

/** What differs between results of the same frames: when and how fast they were computed. */
final class ResultTimes {
  private static final Pattern CLOCK = Pattern.compile("(\"receivedMs\"|\"sentMs\"):[^,]+");
  private static final Pattern TIMINGS = Pattern.compile("\"timings\":\\{[^}]*\\}");

  private ResultTimes() {}

  /** Results as JSON with zeros for these. */
  static String zeroed(String results) {
    return TIMINGS
        .matcher(CLOCK.matcher(results).replaceAll("$1:0.0"))
        .replaceAll(found -> found.group().replaceAll("[0-9.E-]+(?=[,}])", "0.0"));
  }
}
