package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user pulls with each artifact is little, and docs/dependencies.md says what. */
class DependencyPageTest {
  private static final Path PAGE = Build.ROOT.resolve("docs/dependencies.md");
  private static final int PLATFORMS = 4;

  private static final String HEAD =
      """
      # What a user pulls

      Each row is what Maven puts on the class path of a program that names this one artifact, seen from a project
      outside of this one. A program that runs networks names two: `posestream-models` and the natives of its platform.

      | artifact | other jars | MB | our jars, MB | which |
      |---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      `DependencyPageTest` compares this page with what is pulled, and holds core to no other jar, `posestream-wire`
      and `posestream-server` to five. It is written by

      ```sh
      mvn verify -DallPlatforms -pl tools/outside -am -Dtest=DependencyPageTest \\
        -Dsurefire.failIfNoSpecifiedTests=false -Dposestream.write
      ```
      """;

  @ParameterizedTest
  @CsvSource({
    "posestream-core, 0",
    "posestream-figure, 0",
    "posestream-draw, 0",
    "posestream-web, 0",
    "posestream-wire, 5",
    "posestream-server, 5"
  })
  void shouldPullFewJarsOfOthers(String artifact, int limit) throws Exception {
    assertThat(others(artifact)).hasSizeLessThanOrEqualTo(limit);
  }

  @Test
  void shouldSayWhatIsPulled() throws Exception {
    List<String> rows = new ArrayList<>();
    for (String artifact : Published.artifacts()) {
      rows.add(row(artifact));
    }
    if (System.getProperty("posestream.write") != null) {
      assertThat(rows.stream().filter(DependencyPageTest::hasNatives)).hasSize(2 * PLATFORMS);
      Files.writeString(PAGE, HEAD + String.join("\n", rows) + "\n" + TAIL);
    }
    List<String> shown =
        Files.readString(PAGE).lines().filter(line -> line.startsWith("| `")).toList();
    assertThat(shown).containsAll(rows);
    assertThat(shown)
        .filteredOn(row -> !rows.contains(row))
        .allMatch(DependencyPageTest::hasNatives);
    assertThat(shown).hasSize(rows.size() - natives(rows) + 2 * PLATFORMS);
  }

  private static int natives(List<String> rows) {
    return (int) rows.stream().filter(DependencyPageTest::hasNatives).count();
  }

  private static boolean hasNatives(String row) {
    return row.startsWith("| `posestream-natives-");
  }

  private static String row(String artifact) throws IOException {
    List<Jar> others = others(artifact);
    double oursMb = jars(artifact).stream().filter(Jar::ours).mapToDouble(Jar::sizeMb).sum();
    return String.format(
        Locale.ROOT,
        "| `%s` | %d | %.1f | %s | %s |",
        artifact,
        others.size(),
        others.stream().mapToDouble(Jar::sizeMb).sum(),
        oursMb < 1 ? "< 1" : String.valueOf(Math.round(oursMb)),
        others.stream().map(Jar::name).sorted().collect(Collectors.joining(", ")));
  }

  private static List<Jar> others(String artifact) throws IOException {
    return jars(artifact).stream().filter(jar -> !jar.ours()).toList();
  }

  private static List<Jar> jars(String artifact) throws IOException {
    List<Jar> jars = new ArrayList<>();
    for (Path file : Consumers.built().get(Consumers.pulling(artifact)).jars()) {
      jars.add(Jar.of(file));
    }
    return jars;
  }
}
