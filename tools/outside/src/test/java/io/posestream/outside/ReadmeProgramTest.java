package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.StandardAngles;
import io.posestream.outside.Consumers.Compiled;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README's program runs as it says, and says what is missing where the natives are left out. */
class ReadmeProgramTest {
  private static final String PROGRAM = JavaSnippet.PACKAGE + ".Elbow";

  /** How well the networks know an elbow of the drawn person. */
  private static final double TOLERANCE_DEG = 10;

  @TempDir static Path folder;
  private static double leftElbowDeg;

  @BeforeAll
  static void takePhoto() throws Exception {
    Photo.take(folder);
    leftElbowDeg =
        AngleCalculator.of(List.of(StandardAngles.LEFT_ELBOW))
            .calculate(Photo.FIGURE.truth(Photo.POSE).worldLandmarks(), 1)
            .flexionDeg(StandardAngles.LEFT_ELBOW)
            .orElseThrow();
  }

  static List<Path> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void shouldMeasureTheElbowOnTheClassPath(Path jdk) throws Exception {
    Compiled program = compiled(false);
    checkElbow(Program.java(jdk, folder, "-cp", program.classPath(), PROGRAM));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void shouldMeasureTheElbowOnTheModulePath(Path jdk) throws Exception {
    Compiled program = compiled(true);
    checkElbow(Program.java(jdk, folder, "-p", program.classPath(), "-m", "elbow/" + PROGRAM));
  }

  /** JBang itself is not at hand: Maven resolves the same coordinates. */
  @Test
  void shouldMeasureTheElbowWithTheDependenciesOfTheLineForJbang() throws Exception {
    Compiled program = Consumers.built().get("jbang");
    checkElbow(Program.java(Jdks.own(), folder, "-cp", program.classPath(), PROGRAM));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void shouldNameTheMissingNativesOnTheClassPath(Path jdk) throws Exception {
    Compiled program = compiled(false);
    checkRefusal(
        Program.java(jdk, folder, "-cp", program.without(Build.PLATFORM).classPath(), PROGRAM));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void shouldNameTheMissingNativesOnTheModulePath(Path jdk) throws Exception {
    Compiled program = compiled(true);
    checkRefusal(
        Program.java(
            jdk,
            folder,
            "-p",
            program.without(Build.PLATFORM).classPath(),
            "-m",
            "elbow/" + PROGRAM));
  }

  private static Compiled compiled(boolean withModule) throws Exception {
    return Consumers.built().get(Consumers.nameOf(MarkdownPage.readme(), withModule));
  }

  private static void checkElbow(Program program) {
    assertThat(program.exitCode()).as(program.output()).isZero();
    Matcher printed = Pattern.compile("(?m)^left elbow (\\d+)°$").matcher(program.output());
    assertThat(printed.find()).as(program.output()).isTrue();
    assertThat(Double.parseDouble(printed.group(1))).isCloseTo(leftElbowDeg, within(TOLERANCE_DEG));
  }

  private static void checkRefusal(Program program) {
    assertThat(program.exitCode()).as(program.output()).isNotZero();
    assertThat(program.output())
        .contains("io.posestream:posestream-natives-" + Build.PLATFORM)
        .doesNotContain("NoClassDefFoundError");
  }
}
