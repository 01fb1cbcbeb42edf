package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoCamerasTest {
  @Test
  void shouldPrintTheNosesOfBothCameras() throws Exception {
    List<String> lines =
        Printed.lines(() -> TwoCameras.run(camera(Motion.STAND), camera(Motion.SQUAT)));
    assertThat(lines)
        .hasSize(30)
        .allMatch(line -> line.matches("(left|right) camera: PointPx\\[xPx=[\\d.]+, yPx=[\\d.]+]"));
    assertThat(lines).filteredOn(line -> line.startsWith("left")).hasSize(15);
  }

  private static FigureFrameSource camera(Motion motion) {
    return FigureFrameSource.builder(motion).duration(Duration.ofMillis(500)).build();
  }
}
