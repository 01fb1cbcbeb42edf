package io.posestream.bench.reliability;

import java.util.Locale;

/**
 * What must hold, and what was measured.
 *
 * @param what what was measured, with its unit
 * @param limit what must hold, for people to read
 * @param figure what was measured, for people to read
 * @param held whether it holds
 */
public record Bar(String what, String limit, String figure, boolean held) {
  /** Two counts that must be the same. */
  static Bar same(String what, long expected, long got) {
    return new Bar(what, "= " + expected, Long.toString(got), expected == got);
  }

  /** A figure that must not exceed a limit. */
  static Bar atMost(String what, double limit, double figure) {
    return new Bar(what, "≤ " + shown(limit), shown(figure), figure <= limit);
  }

  /** A figure whose absolute value must not exceed a limit. */
  static Bar within(String what, double limit, double figure) {
    return new Bar(what, "± " + shown(limit), shown(figure), Math.abs(figure) <= limit);
  }

  /** A figure to compare others with. */
  static Bar baseline(String what, double figure) {
    return new Bar(what, "–", shown(figure), true);
  }

  private static String shown(double figure) {
    return figure == Math.rint(figure) && Math.abs(figure) < 1e9
        ? Long.toString((long) figure)
        : String.format(Locale.ROOT, "%.2f", figure);
  }
}
