package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulledResultsTest {
  @Test
  void shouldTakeOrDropEveryResult() throws Exception {
    FigureFrameSource camera =
        FigureFrameSource.builder(Motion.STAND).duration(Duration.ofMillis(500)).build();
    List<String> lines = Printed.lines(() -> PulledResults.run(camera));
    int taken = lines.size() - 1;
    assertThat(lines.subList(0, taken)).isNotEmpty().allMatch(line -> line.endsWith(": 1"));
    assertThat(lines.get(taken - 1)).isEqualTo("frame 14: 1");
    assertThat(lines.get(taken)).isEqualTo(15 - taken + " dropped");
  }
}
