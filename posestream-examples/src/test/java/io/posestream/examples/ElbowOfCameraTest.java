package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.frame.FrameSourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ElbowOfCameraTest {
  @Test
  void shouldPrintALinePerFrame() throws Exception {
    FigureFrameSource camera =
        FigureFrameSource.builder(Motion.STAND).duration(Duration.ofSeconds(1)).build();
    assertThat(Printed.lines(() -> ElbowOfCamera.run(camera)))
        .hasSize(30)
        .allMatch(line -> line.matches("left elbow \\d+°"));
  }

  @Test
  void shouldSayThatThereIsNoCamera() {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "device files are Linux's");
    assumeFalse(Files.exists(Path.of("/dev/video97")), "there are many cameras here");
    assertThatThrownBy(() -> ElbowOfCamera.main(new String[] {"97"}))
        .isInstanceOf(FrameSourceException.class)
        .hasMessageContaining("there is no camera 97");
  }
}
