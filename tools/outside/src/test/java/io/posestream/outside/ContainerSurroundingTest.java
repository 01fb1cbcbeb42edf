package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.WireFormat;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The containers of docs/embedding.md: embedded, streamed to, mistreated and stopped. */
class ContainerSurroundingTest {
  private static final int FRAMES = 20;

  private static final Pattern QUARKUS_LISTENS =
      Pattern.compile("Listening on: http://[^:]+:(\\d+)");

  /** Quarkus goes on to its pages, and has none there; of long frames it sees the header only. */
  private static final EndpointRules.Refusal QUARKUS_REFUSAL =
      new EndpointRules.Refusal(
          404, true, new PoseSocket.Closed(1009, "Max frame length of 600000 has been exceeded."));

  /** Tyrus itself, without the care that the server of its own takes. */
  private static final EndpointRules.Refusal TYRUS_REFUSAL =
      new EndpointRules.Refusal(403, false, new PoseSocket.Closed(1011, "Buffer overflow."));

  /**
   * What Tyrus and Grizzly log of a text that is too long: the overflow and, when more of it is
   * read while another thread forgets the connection, that nobody is left to take it.
   */
  private static final Pattern TYRUS_OVERFLOW =
      Pattern.compile(
          "WARNING: (Unexpected error, closing connection\\.\n"
              + "java\\.lang\\.IllegalArgumentException: Buffer overflow\\."
              + "|GRIZZLY0013: Exception during FilterChain execution\n"
              + "java\\.lang\\.NullPointerException: .*\"taskProcessor\" is null)(\n\tat .*)+");

  private static List<FrameMessage> frames = List.of();

  @TempDir Path folder;

  static List<String> containers() {
    return List.of("tomcat-10", "tomcat-11", "jetty-12", "grizzly-tyrus", "fat-jar");
  }

  @BeforeAll
  static void readClip() throws Exception {
    frames = Clip.frames(FRAMES);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void shouldServeAsTheEngineWouldAndStopCleanly(String name) throws Exception {
    Path jar = Surrounding.jar(name, containers());
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application =
        RunningApplication.start(jar, temporary, EndpointRules.TOKEN)) {
      boolean bareTyrus = name.equals("grizzly-tyrus");
      check(
          application,
          application.endpoint(),
          bareTyrus ? TYRUS_REFUSAL : EndpointRules.Refusal.USUAL);
    }
    LeftBehind.check(temporary);
  }

  @Test
  void shouldServeInQuarkus() throws Exception {
    Path jar = Surrounding.target("quarkus").resolve("quarkus-app").resolve("quarkus-run.jar");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application =
        RunningApplication.start(
            Jdks.own(),
            temporary,
            Map.of(),
            List.of("-Dapp.token=" + EndpointRules.TOKEN, "-jar", jar.toString()),
            QUARKUS_LISTENS)) {
      URI endpoint = URI.create("ws://localhost:" + application.ready() + "/app/pose");
      EndpointRules.checkResults(endpoint, frames);
      EndpointRules.check(endpoint, QUARKUS_REFUSAL);
      application.terminate();
      application.exitCode();
    }
    LeftBehind.check(temporary);
  }

  static List<Path> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void shouldServeOnTheModulePath(Path jdk) throws Exception {
    Path target = Surrounding.target("module-path");
    String modules = target.resolve("app-1.jar") + File.pathSeparator + target.resolve("lib");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (RunningApplication application =
        RunningApplication.start(
            jdk,
            temporary,
            Map.of(),
            List.of(
                "--enable-native-access="
                    + "org.bytedeco.javacpp,org.bytedeco.opencv,com.microsoft.onnxruntime",
                "-p",
                modules,
                "-m",
                "app/app.Application",
                EndpointRules.TOKEN),
            RunningApplication.ADDRESS)) {
      check(application, application.endpoint(), EndpointRules.Refusal.USUAL);
    }
    LeftBehind.check(temporary);
  }

  private static void check(
      RunningApplication application, URI endpoint, EndpointRules.Refusal refusal)
      throws Exception {
    EndpointRules.checkResults(endpoint, frames);
    EndpointRules.check(endpoint, refusal);
    try (PoseSocket client =
        PoseSocket.open(endpoint, WireFormat.JSON, EndpointRules.TOKEN_SUBPROTOCOL)) {
      client.serve(frames.get(0));
      application.terminate();
      assertThat(String.valueOf(client.next())).contains("\"shuttingDown\"");
      assertThat(client.next()).isEqualTo(PoseSocket.Closed.BY_STOP);
    }
    application.exitCode();
    String output =
        refusal.equals(TYRUS_REFUSAL)
            ? TYRUS_OVERFLOW.matcher(application.output()).replaceAll("")
            : application.output();
    assertThat(output).doesNotContain("SEVERE", "ERROR", "WARN", "Exception");
  }
}
