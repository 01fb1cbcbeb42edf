package io.posestream.exercise;

import java.util.Locale;

/** How values stand in messages. */
final class Numbers {
  private Numbers() {}

  /** Without a fraction of 0. */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  static String lowerCamel(Enum<?> value) {
    String[] words = value.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder text = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return text.toString();
  }

  static double requireWithin(String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          field + " must lie in " + text(least) + ".." + text(most) + ": " + text(value));
    }
    return value;
  }
}
