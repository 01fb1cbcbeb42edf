package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  @Test
  void shouldSayWhatToDoAboutAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      bindOrLeaveToSomebodyElse(taken);
      CommandRun run = CommandRun.scripted("doctor", "--seconds", "0");
      assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.OK);
      assertThat(run.out())
          .contains("3000 is taken", "serve with --web-port N")
          .doesNotContain("results/s");
    }
  }

  private static void bindOrLeaveToSomebodyElse(ServerSocket socket) throws IOException {
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 3000));
    } catch (BindException e) {
      assertThat(socket.isBound()).isFalse();
    }
  }

  @Test
  void shouldMeasureTheSpeedOfWhatWasChosen() {
    CommandRun run = CommandRun.scripted("doctor", "--seconds", "1", "--no-hands");
    assertThat(run.out()).contains("results/s with full body model, no hands", "frames/s");
  }

  @Test
  void shouldRefuseATimeBelowZero() {
    CommandRun run = CommandRun.scripted("doctor", "--seconds", "-1");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--seconds must lie in 0..600, not -1");
  }
}
