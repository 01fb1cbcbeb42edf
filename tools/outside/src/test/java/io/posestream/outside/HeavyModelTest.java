package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.outside.Consumers.Compiled;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The heavy body network is an artifact of its own, and its absence names it. */
class HeavyModelTest {
  private static final String ARTIFACT = "posestream-models-heavy";
  private static final String PROGRAM = "heavy.Squat";

  @TempDir static Path folder;

  @BeforeAll
  static void takePhoto() throws Exception {
    Photo.take(folder);
  }

  @Test
  void shouldRunOnTheClassPath() throws Exception {
    checkPerson(onClassPath(Consumers.built().get("heavy")));
  }

  @Test
  void shouldRunOnTheModulePath() throws Exception {
    checkPerson(onModulePath(Consumers.built().get("heavy")));
  }

  @Test
  void shouldNameTheMissingArtifact() throws Exception {
    Compiled without = Consumers.built().get("heavy").without(ARTIFACT);
    checkRefusal(onClassPath(without));
    checkRefusal(onModulePath(without));
  }

  @Test
  void shouldNotLieInTheJarThatEverybodyPulls() throws Exception {
    for (Path jar : Consumers.built().get(Consumers.pulling("posestream-models")).jars()) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        assertThat(zip.stream().filter(entry -> entry.getName().contains("landmark_heavy")))
            .as(jar.toString())
            .isEmpty();
      }
    }
  }

  private static Program onClassPath(Compiled program) throws Exception {
    return Program.java(Jdks.own(), folder, "-cp", program.classPath(), PROGRAM, Photo.NAME);
  }

  private static Program onModulePath(Compiled program) throws Exception {
    return Program.java(
        Jdks.own(), folder, program.besideModules("io.posestream.models", PROGRAM, Photo.NAME));
  }

  private static void checkPerson(Program program) {
    assertThat(program.exitCode()).as(program.output()).isZero();
    assertThat(program.output()).contains("people 1");
  }

  private static void checkRefusal(Program program) {
    assertThat(program.exitCode()).as(program.output()).isNotZero();
    assertThat(program.output())
        .contains("pose_landmark_heavy.onnx is missing")
        .contains("add the dependency io.posestream:" + ARTIFACT);
  }
}
