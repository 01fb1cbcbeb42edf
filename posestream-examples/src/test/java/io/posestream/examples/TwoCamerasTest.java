package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.FrameSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoCamerasTest {
  @Test
  void shouldPrintTheNosesOfBothCameras() throws Exception {
    List<String> lines = Printed.lines(() -> TwoCameras.run(TwoCamerasTest::camera));
    assertThat(lines)
        .hasSize(30)
        .allMatch(line -> line.matches("(left|right) camera: PointPx\\[xPx=[\\d.]+, yPx=[\\d.]+]"));
    assertThat(lines).filteredOn(line -> line.startsWith("left")).hasSize(15);
  }

  private static FrameSource camera(int number) {
    Motion motion = number == 0 ? Motion.STAND : Motion.SQUAT;
    return FigureFrameSource.builder(motion).duration(Duration.ofMillis(500)).build();
  }
}
