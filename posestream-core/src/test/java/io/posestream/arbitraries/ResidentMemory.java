package io.posestream.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resident memory of a program that does one thing many times over, in a JVM of its own: its heap
 * is all there from the beginning, so that what grows is native memory, code or threads.
 */
public final class ResidentMemory {
  /** How often a program does what {@link #assertSteady} measures. */
  public static final int TIMES = 200;

  private static final int WARM = 20;
  private static final long MOST_GROWTH_MB = 30;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long KIB_PER_MB = 1024;

  private ResidentMemory() {}

  /** Whether this system tells it. */
  public static boolean isKnown() {
    return Files.exists(STATUS);
  }

  /** For the program: prints the resident memory, after a garbage collection. */
  public static void print() throws IOException {
    System.gc();
    try (Stream<String> lines = Files.lines(STATUS)) {
      String resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
      System.out.println(resident.replaceAll("\\D", ""));
    }
  }

  /**
   * Asserts that a program that does one thing {@value #TIMES} times, and prints after each, needs
   * little more memory for the last {@value #WARM} than after the first {@value #WARM}. In between
   * the compiler of the JVM takes some 30 MB for a while.
   */
  public static void assertSteady(Class<?> program) throws IOException, InterruptedException {
    List<Long> residentMb = measureMb(program);
    assertThat(residentMb).hasSize(TIMES);
    List<Long> last = residentMb.subList(TIMES - WARM, TIMES).stream().sorted().toList();
    assertThat(last.get(WARM / 2)).isLessThan(residentMb.get(WARM - 1) + MOST_GROWTH_MB);
  }

  /**
   * Runs the {@code main} of a class of the class path to its end.
   *
   * @return the megabytes that it printed, in order
   * @throws IllegalStateException if it does not end well, with what it said
   */
  private static List<Long> measureMb(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
    command.addAll(List.of("-Djava.awt.headless=true", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<Long> residentMb = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.matches("\\d+")) {
          residentMb.add(Long.parseLong(line) / KIB_PER_MB);
        } else {
          rest.append(line).append('\n');
        }
      }
    } finally {
      process.destroy();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(program + " ended with " + process.exitValue() + ": " + rest);
    }
    return residentMb;
  }
}
