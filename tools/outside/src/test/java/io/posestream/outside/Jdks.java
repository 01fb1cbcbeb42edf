package io.posestream.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {
  private static final int OLDEST = 17;
  private static final Pattern VERSION =
      Pattern.compile("^JAVA_VERSION=\"(\\d+)", Pattern.MULTILINE);

  private Jdks() {}

  /** The one that runs the tests. */
  static Path own() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The one that runs the tests, and one of each other version from 17 on beside it. */
  static List<Path> all() {
    Map<Integer, Path> byVersion = new TreeMap<>();
    try (Stream<Path> siblings = Files.list(own().resolve("..").normalize())) {
      siblings.forEach(
          home ->
              version(home)
                  .filter(number -> number >= OLDEST)
                  .ifPresent(number -> byVersion.putIfAbsent(number, home)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byVersion.put(Runtime.version().feature(), own());
    return List.copyOf(byVersion.values());
  }

  /** Whether a JDK is more than a headless one. */
  static boolean hasWindows(Path jdk) {
    return Files.exists(jdk.resolve("lib").resolve(System.mapLibraryName("awt_xawt")));
  }

  private static Optional<Integer> version(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isDirectory(home.resolve("bin"))) {
      return Optional.empty();
    }
    try {
      Matcher found = VERSION.matcher(Files.readString(release));
      return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
