package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenLinesTest {
  @Test
  void shouldPrintALinePerFrame() throws Exception {
    assertThat(Printed.lines(() -> TenLines.main(new String[0])))
        .hasSize(30)
        .allMatch(line -> line.matches("leftElbow (hidden|\\d+ degrees)"))
        .anyMatch(line -> line.endsWith("degrees"));
  }
}
