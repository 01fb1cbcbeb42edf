package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.outside.Consumers.Compiled;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/dependencies.md shows how to pull ONNX Runtime for one platform alone, and that runs. */
class OnePlatformTest {
  static final String CONSUMER = "one-platform";

  /** It was 57 on linux-x86_64, the largest, when this was written. */
  private static final double LIMIT_MB = 65;

  private static final String PROGRAM = JavaSnippet.PACKAGE + ".Elbow";

  @TempDir static Path folder;

  @BeforeAll
  static void takePhoto() throws Exception {
    Photo.take(folder);
  }

  @Test
  void shouldPullOnePlatform() throws Exception {
    double sizeMb = 0;
    for (Path file : Consumers.built().get(CONSUMER).jars()) {
      Jar jar = Jar.of(file);
      assertThat(jar.name()).isNotEqualTo("onnxruntime");
      sizeMb += jar.sizeMb();
    }
    assertThat(sizeMb).isLessThan(LIMIT_MB);
  }

  @Test
  void shouldRunOnTheClassPath() throws Exception {
    Compiled program = Consumers.built().get(CONSUMER);
    checkElbow(Program.java(Jdks.own(), folder, "-cp", program.classPath(), PROGRAM));
  }

  @Test
  void shouldRunOnTheModulePath() throws Exception {
    Compiled program = Consumers.built().get(CONSUMER);
    checkElbow(
        Program.java(Jdks.own(), folder, program.besideModules("io.posestream.models", PROGRAM)));
  }

  private static void checkElbow(Program program) {
    assertThat(program.exitCode()).as(program.output()).isZero();
    assertThat(program.output()).containsPattern("left elbow \\d+°");
  }
}
