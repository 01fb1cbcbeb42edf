package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An application of src/surroundings, built as its own users would build it. */
final class Surrounding {
  private static final Path SOURCES = Path.of("src", "surroundings");

  /** The platform that the files name. */
  private static final String SHOWN_PLATFORM = "linux-x86_64";

  private static final Map<String, Path> BUILT = new HashMap<>();

  private Surrounding() {}

  /**
   * Its jar, built once for all tests; fails with Maven's words. Without a network, what an earlier
   * build has not left on this machine skips the test.
   */
  static synchronized Path jar(String name) throws IOException, InterruptedException {
    Path built = BUILT.get(name);
    if (built == null) {
      built = build(name);
      BUILT.put(name, built);
    }
    return built;
  }

  private static Path build(String name) throws IOException, InterruptedException {
    Path folder = Build.CONSUMERS.resolveSibling("surroundings").resolve(name);
    Folders.delete(folder);
    for (Path file : files(SOURCES.resolve(name))) {
      Path copy = folder.resolve(SOURCES.resolve(name).relativize(file));
      Files.createDirectories(copy.getParent());
      Files.writeString(
          copy, Files.readString(file).replace("-" + SHOWN_PLATFORM, "-" + Build.PLATFORM));
    }
    Program maven = MavenRun.run(folder, "package");
    assumeFalse(
        Build.OFFLINE && maven.output().contains("offline"),
        name + " needs artifacts that this machine has not; run Maven once without -o");
    assertThat(maven.exitCode()).as(maven.output()).isZero();
    return folder.resolve("target").resolve("app-1.jar");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
