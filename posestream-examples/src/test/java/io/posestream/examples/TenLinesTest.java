package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TenLinesTest {
  @Test
  void shouldPrintALinePerFrame() throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      TenLines.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
        .hasSize(30)
        .allMatch(line -> line.matches("leftElbow (hidden|\\d+ degrees)"))
        .anyMatch(line -> line.endsWith("degrees"));
  }
}
