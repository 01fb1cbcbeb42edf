package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import org.junit.jupiter.api.Test;

class CommandPluginTest {
  @Test
  void shouldSayWhatIsMissingWhereBenchIsNotInstalled() {
    CommandRun run = CommandRun.scripted("bench", "clip.mp4", "--frames", 10);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("bench is not part of this installation", "posestream-bench", "./posestream");
  }

  @Test
  void shouldListOnlyCommandsThatAreInstalled() {
    assertThat(CommandRun.scripted("--help").out()).contains("analyze").doesNotContain("bench");
    assertThat(CommandRun.scripted().err())
        .contains("Say what to do: analyze, serve, replay, report, doctor.");
  }
}
