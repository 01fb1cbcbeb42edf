package io.posestream.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of a Linux system's C library why a native library does not load. */
final class CLibrary {
  /** What this process has mapped; Linux only. */
  private static final Path MAPS = Path.of("/proc/self/maps");

  private static final Pattern MUSL = Pattern.compile("/(?:ld-musl-|libc\\.musl-)");

  /** As glibc's loader says it of itself, and of GCC's library for C++. */
  private static final Pattern MISSING_VERSION =
      Pattern.compile("version [`']((?:GLIBC|GLIBCXX|CXXABI)_[0-9.]+)' not found");

  private static final String NEEDED =
      "glibc 2.35 or newer is needed, as in Ubuntu 22.04 or Debian 12";

  private CLibrary() {}

  /**
   * What is wrong with it; empty if nothing is known to be.
   *
   * @param message the loader's
   */
  static Optional<String> objection(String message) {
    try {
      return objection(message, Files.isReadable(MAPS) ? Files.readString(MAPS) : "");
    } catch (IOException e) {
      return objection(message, "");
    }
  }

  /**
   * The same for another process.
   *
   * @param maps as in /proc/self/maps
   */
  static Optional<String> objection(String message, String maps) {
    if (MUSL.matcher(maps).find()) {
      return Optional.of("this system's C library is musl, as in Alpine Linux; " + NEEDED);
    }
    Matcher missing = MISSING_VERSION.matcher(message);
    return missing.find()
        ? Optional.of(
            "this system's C library is too old, it has no " + missing.group(1) + "; " + NEEDED)
        : Optional.empty();
  }
}
