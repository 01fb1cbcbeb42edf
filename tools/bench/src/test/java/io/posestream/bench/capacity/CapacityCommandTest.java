package io.posestream.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.bench.clip.JpegClip;
import io.posestream.cli.exit.ExitCode;
import io.posestream.models.MediaPipeEngine;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.TyrusPoseServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    return CapacityCommand.line(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--people 5|people must lie in 1..4: [5]",
        "--rate 0|rate must lie in 0..120: [0.0]",
        "--share 1.5|share must lie in 0..1: 1.5",
        "--p95-ms 0|p95-ms must be greater than 0",
        "--seconds 0|seconds must be greater than 0",
        "--most 0|most must be at least 1: 0",
        "--model huge|huge",
        "--url http://localhost/pose|url must begin with ws://",
        "--url ws://localhost:1/pose --model lite|--model is for a server that is started here",
      })
  void shouldRefuseWrongOptionsByName(String options, String reason) {
    assertThat(run(options.split(" ", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(reason);
  }

  @Test
  void shouldExplainItself() {
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("--p95-ms", "--share", "--url", "Exit codes:");
  }

  /** Real cameras, networks and results; the figures are this machine's. */
  @Test
  @Timeout(120)
  void shouldMeasureAServer() throws Exception {
    JpegClip clip = JpegClip.drawnPerson(10, drawn -> {});
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        TyrusPoseServer server =
            TyrusPoseServer.start(engine, PoseServerOptions.defaults().withPorts(0, 0))) {
      URI address = URI.create("ws://localhost:" + server.port() + "/pose");
      StreamTrial trial = new StreamTrial(address, clip, 15, Duration.ofSeconds(1));
      CapacityStep step = trial.measure(1);
      assertThat(step.streams()).isEqualTo(1);
      assertThat(step.lost()).isZero();
      assertThat(step.resultsPerS()).isPositive();
      assertThat(step.leastShare()).isEqualTo(step.resultsPerS() / 15);
      assertThat(step.p95Ms()).isPositive();
      assertThat(step.people()).isPositive();
      assertThat(step.server()).isEmpty();
      // More than it takes at a time.
      assertThat(trial.measure(17).lost()).isEqualTo(1);
    }
  }
}
