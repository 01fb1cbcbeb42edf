package io.posestream.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.PoseStream;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.loop.FramePolicy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CameraToConsoleTest {
  @Test
  void shouldPutAnglesInALine() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (PoseStream stream =
        PoseStream.builder()
            .source(
                FigureFrameSource.builder(DemoScript.create())
                    .duration(Duration.ofMillis(300))
                    .build())
            .policy(FramePolicy.EVERY_FRAME)
            .listener(result -> lines.add(CameraToConsole.line(result)))
            .start()) {
      stream.await();
    }
    String value = " (hidden|-?\\d+°)";
    assertThat(lines)
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(
                    "leftElbow"
                        + value
                        + "  rightElbow"
                        + value
                        + "  leftKnee"
                        + value
                        + "  rightKnee"
                        + value))
        .anyMatch(line -> line.contains("°"));
  }

  @Test
  void shouldSayThatThereIsNoCamera() throws Exception {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "device files are Linux's");
    assumeFalse(Files.exists(Path.of("/dev/video97")), "there are many cameras here");
    PrintStream console = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setErr(captured);
      CameraToConsole.main(new String[] {"97"});
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("there is no camera 97");
  }
}
