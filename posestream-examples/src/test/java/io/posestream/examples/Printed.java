package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program prints. */
final class Printed {
  private Printed() {}

  /** A main method with its arguments. */
  interface Program {
    void run() throws Exception;
  }

  static List<String> lines(Program program) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      program.run();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The number in a line such as {@code left elbow 42°}. */
  static double degrees(String line, String name) {
    Matcher matcher = Pattern.compile(name + " (-?\\d+)°").matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}
