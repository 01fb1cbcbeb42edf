package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user pulls with each artifact is little, and docs/dependencies.md says what. */
class DependencyPageTest {
  private static final Path PAGE = Build.ROOT.resolve("docs/dependencies.md");
  private static final int PLATFORMS = 4;

  private static final int KINDS = 3;

  private static final String HEAD =
      """
      # What a user pulls

      A program that runs networks names `posestream-models` and the natives of its platform. Together, with all that
      comes with them, and what the options below change, in MB of jars:

      | platform | models and natives | with ONNX Runtime for this platform alone | heavy model adds | video adds |
      |---|---|---|---|---|
      """;

  private static final String ONE_PLATFORM =
      """

      ONNX Runtime's own jar holds the libraries of all platforms and debug symbols, 43 MB. `posestream-onnxruntime-…` is
      the same, of one platform: the same classes, the same module name, MIT licence. It is not the default, because it
      has other coordinates: Maven would not notice that another library of your application brings ONNX Runtime
      in a version of its own, and both would be on the class path. Where none does, this replaces it:

      ```xml
      <dependency><groupId>io.posestream</groupId><artifactId>posestream-models</artifactId>
        <exclusions><exclusion><groupId>com.microsoft.onnxruntime</groupId><artifactId>onnxruntime</artifactId></exclusion></exclusions>
      </dependency>
      <dependency><groupId>io.posestream</groupId><artifactId>posestream-onnxruntime-linux-x86_64</artifactId></dependency>
      <dependency><groupId>io.posestream</groupId><artifactId>posestream-natives-linux-x86_64</artifactId></dependency>
      ```

      `posestream-natives-…` holds the four parts of OpenCV that posestream uses and the OpenBLAS that they are linked
      with, as bytedeco built them. An application that uses other parts names bytedeco's own jars beside it:
      `org.bytedeco:opencv` and `org.bytedeco:openblas` in the same versions, with the classifier of the platform.

      The heavy body network is in `posestream-models-heavy`. Without it a stream that asks for `heavy` fails with a
      message that names it. The command line brings it.

      ## Each artifact

      Each row is what Maven puts on the class path of a program that names this one artifact, seen from a project
      outside of this one.

      | artifact | other jars | MB | our jars, MB | which |
      |---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      `DependencyPageTest` compares this page with what is pulled, and holds core to no other jar, `posestream-export`,
      `posestream-wire` and `posestream-server` to five; `OnePlatformTest` and `HeavyModelTest` run what it says. It is written by

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
    "posestream-vmc, 0",
    "posestream-exercise, 3",
    "posestream-report, 0",
    "posestream-web, 0",
    "posestream-export, 5",
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
    List<String> platforms = new ArrayList<>();
    for (String platform : Published.platforms()) {
      platforms.add(PlatformSize.of(platform).row());
    }
    if (System.getProperty("posestream.write") != null) {
      assertThat(platforms).hasSize(PLATFORMS);
      Files.writeString(
          PAGE, HEAD + lines(platforms) + ONE_PLATFORM.stripTrailing() + "\n" + lines(rows) + TAIL);
    }
    List<String> shown = shown("| `");
    assertThat(shown).containsAll(rows);
    assertThat(shown)
        .filteredOn(row -> !rows.contains(row))
        .allMatch(DependencyPageTest::isOfOnePlatform);
    assertThat(shown).hasSize(rows.size() - ofOnePlatform(rows) + KINDS * PLATFORMS);
    List<String> shownPlatforms =
        shown("| ").stream().filter(row -> row.matches("\\| \\w+-\\w+ .*")).toList();
    assertThat(shownPlatforms).hasSize(PLATFORMS).containsAll(platforms);
  }

  private static String lines(List<String> rows) {
    return String.join("\n", rows) + "\n";
  }

  private static List<String> shown(String begin) throws IOException {
    return Files.readString(PAGE).lines().filter(line -> line.startsWith(begin)).toList();
  }

  private static int ofOnePlatform(List<String> rows) {
    return (int) rows.stream().filter(DependencyPageTest::isOfOnePlatform).count();
  }

  private static boolean isOfOnePlatform(String row) {
    return row.startsWith("| `posestream-natives-") || row.startsWith("| `posestream-onnxruntime-");
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

  private static Set<Jar> jars(String artifact) throws IOException {
    return Jar.pulledBy(artifact);
  }
}
