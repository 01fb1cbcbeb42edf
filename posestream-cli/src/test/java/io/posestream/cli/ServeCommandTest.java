package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
  @Test
  void shouldSayWhichPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandRun run =
          CommandRun.scripted("serve", "--port", taken.getLocalPort(), "--web-port", 0);
      assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
      assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void shouldSayWhichWebPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandRun run =
          CommandRun.scripted("serve", "--port", 0, "--web-port", taken.getLocalPort());
      assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
      assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void shouldRefuseWrongOptions() {
    assertThat(CommandRun.scripted("serve", "--token", "a b").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandRun.scripted("serve", "--port", 70_000).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandRun.scripted("serve", "--smoothing", "strong").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(CommandRun.scripted("serve", "--max-clients", 0).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }
}
