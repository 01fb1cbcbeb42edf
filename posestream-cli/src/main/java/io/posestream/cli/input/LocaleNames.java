package io.posestream.cli.input;

import java.util.Locale;
import java.util.Optional;

/** File names under a locale that has not all characters, such as {@code LC_ALL=C}. */
public final class LocaleNames {
  private LocaleNames() {}

  /** What to do about a name that Java received broken; empty if it is whole. */
  public static Optional<String> advice(String name) {
    return advice(name, System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  static Optional<String> advice(String name, String encoding) {
    boolean whole = encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
    boolean broken = name.chars().anyMatch(c -> c == '?' || c == '\uFFFD' || c > '~');
    return whole || !broken
        ? Optional.empty()
        : Optional.of(
            "the locale's character set "
                + encoding
                + " does not hold all characters of the name; set LC_ALL=C.UTF-8");
  }
}
