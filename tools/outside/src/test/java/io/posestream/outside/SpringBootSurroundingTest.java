package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.server.ServiceOptions;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import io.posestream.wire.WireFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The applications of docs/embedding.md, built, streamed to and stopped. */
class SpringBootSurroundingTest {
  private static final int FRAMES = 20;

  /** What their application.properties say. */
  private static final StreamConfig CONFIG =
      ServiceOptions.INITIAL_CONFIG.with(StreamSetting.MAX_PEOPLE, 2);

  private static List<FrameMessage> frames = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void readClip() throws Exception {
    frames = Clip.frames(FRAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring-boot-3", "spring-boot-4"})
  void shouldServeAsTheEngineWouldAndStopCleanly(String name) throws Exception {
    Path jar = Surrounding.jar(name);
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application = RunningApplication.start(jar, temporary)) {
      for (WireFormat format : WireFormat.values()) {
        OwnResults.check(application.endpoint(), frames, CONFIG, format);
      }
      assertThat(application.page("/actuator/health"))
          .containsPattern("\"posestream\":\\{[^{]*\\{[^}]*\"engine\":\"ONNX Runtime")
          .doesNotContain("DOWN", "OUT_OF_SERVICE", "UNKNOWN");
      assertThat(application.page("/actuator/prometheus"))
          .contains("posestream_results_total{status=\"detected\"} " + 2 * FRAMES + ".0");
      checkStop(application);
    }
    LeftBehind.check(temporary);
  }

  private static void checkStop(RunningApplication application) throws Exception {
    try (PoseSocket client = PoseSocket.open(application.endpoint(), WireFormat.JSON)) {
      client.serve(frames.get(0));
      application.terminate();
      assertThat(String.valueOf(client.next())).contains("\"shuttingDown\"");
      assertThat(client.next()).isEqualTo(PoseSocket.Closed.BY_STOP);
    }
    application.exitCode();
    assertThat(application.output()).doesNotContain(" ERROR ", "Exception", " WARN ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spring-boot-3", "spring-boot-4"})
  void shouldNameAnInvalidProperty(String name) throws Exception {
    Path jar = Surrounding.jar(name);
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application =
        RunningApplication.start(jar, temporary, "--posestream.max-clients=many")) {
      assertThat(application.exitCode()).isNotZero();
      assertThat(application.output())
          .contains("posestream.max-clients must be a whole number 1..2147483647, not \"many\"")
          .doesNotContain("\tat ");
    }
  }
}
