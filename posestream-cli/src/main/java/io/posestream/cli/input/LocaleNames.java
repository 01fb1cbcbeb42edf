package io.posestream.cli.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** File names under a locale that has not all characters, such as {@code LC_ALL=C}. */
public final class LocaleNames {
  private LocaleNames() {}

  /** What to do about a name that Java received broken; empty if it is whole. */
  public static Optional<String> advice(String name) {
    return advice(name, System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  /**
   * The path that an option names, for picocli.
   *
   * @throws TypeConversionException if it is none; explains a name that the locale broke
   */
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(name + ": " + advice(name).orElse(e.getReason()));
    }
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
