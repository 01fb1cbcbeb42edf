package io.posestream.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that has ended.
 *
 * @param exitCode what it returned
 * @param output what it printed, errors included
 */
record Program(int exitCode, String output) {
  /** Far beyond what any of them takes, on any machine. */
  private static final long LIMIT_MINUTES = 15;

  /** Runs a command to its end. */
  static Program run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("posestream-outside", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      try {
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
          throw new IllegalStateException(command + " does not end:\n" + Files.readString(output));
        }
      } finally {
        process.destroyForcibly();
      }
      return new Program(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** Runs a Java program on a JDK. */
  static Program java(Path jdk, Path folder, String... arguments)
      throws IOException, InterruptedException {
    String java = jdk.resolve("bin").resolve("java").toString();
    return run(
        folder,
        Map.of(),
        Stream.concat(Stream.of(java, "-Djava.awt.headless=true"), Stream.of(arguments)).toList());
  }
}
