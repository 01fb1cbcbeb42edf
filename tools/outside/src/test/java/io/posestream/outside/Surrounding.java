package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An application of src/surroundings or of the examples, built as its own users would build it. */
final class Surrounding {
  private static final List<Path> SOURCES =
      List.of(Path.of("src", "surroundings"), Build.ROOT.resolve("posestream-examples"));

  private static final String JAR = "app-1.jar";

  /** The platform that the files name. */
  private static final String SHOWN_PLATFORM = "linux-x86_64";

  private static final Path FOLDER = Build.CONSUMERS.resolveSibling("surroundings");

  private static final Set<String> BUILT = new HashSet<>();

  private Surrounding() {}

  /**
   * Its {@code target} folder, built once for all tests; fails with Maven's words. Without a
   * network, what an earlier build has not left on this machine skips the test.
   */
  static synchronized Path target(String name) throws IOException, InterruptedException {
    if (!BUILT.contains(name)) {
      copy(name, FOLDER);
      check(MavenRun.run(FOLDER.resolve(name), "package"), name);
      BUILT.add(name);
    }
    return target(FOLDER, name);
  }

  /** The jar in it. */
  static Path jar(String name) throws IOException, InterruptedException {
    return target(name).resolve(JAR);
  }

  /** The same for one of several that are built by one run of Maven. */
  static synchronized Path jar(String name, List<String> together)
      throws IOException, InterruptedException {
    Path folder = FOLDER.resolve("together");
    if (!BUILT.contains(name)) {
      for (String each : together) {
        copy(each, folder);
      }
      check(MavenRun.runAll(folder, together, "package"), String.join(", ", together));
      BUILT.addAll(together);
    }
    return target(folder, name).resolve(JAR);
  }

  private static void copy(String name, Path target) throws IOException {
    Path folder = target.resolve(name);
    Path source = source(name);
    Folders.delete(folder);
    for (Path file : files(source)) {
      Path copy = folder.resolve(source.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.writeString(
          copy, Files.readString(file).replace("-" + SHOWN_PLATFORM, "-" + Build.PLATFORM));
    }
  }

  private static Path source(String name) {
    return SOURCES.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }

  private static void check(Program maven, String names) {
    assumeFalse(
        Build.OFFLINE && maven.output().contains("offline"),
        names + " needs artifacts that this machine has not; run Maven once without -o");
    assertThat(maven.exitCode()).as(maven.output()).isZero();
  }

  private static Path target(Path folder, String name) {
    return folder.resolve(name).resolve("target");
  }

  /** Without what somebody has built there. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("target")))
          .toList();
    }
  }
}
