package io.posestream.models.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of its own, for what is the same in all of a process. Its heap has its full size from the
 * beginning, so that whatever else grows is memory outside of it.
 */
final class ForkedJvm {
  private ForkedJvm() {}

  /**
   * What a program of this test's class path writes to its output; fails with all of it if the
   * program does.
   */
  static List<String> run(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return outcome(program, List.of(arguments)).output();
  }

  /**
   * What a program of this test's class path writes.
   *
   * @param output lines of its standard output
   * @param errors of its standard error
   */
  record Outcome(List<String> output, String errors) {}

  /** As {@link #run}, with what went to the standard error. */
  static Outcome outcome(Class<?> program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
    command.addAll(arguments);
    Path output = Files.createTempFile("forked-jvm", ".txt");
    // Warnings of newer JVMs about native access go here.
    Path errors = Files.createTempFile("forked-jvm", ".err");
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start()
              .waitFor();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      String complaints = Files.readString(errors, StandardCharsets.UTF_8);
      assertThat(exit).as("%s%n%s", text, complaints).isZero();
      return new Outcome(text.lines().toList(), complaints);
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
