package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.exit.ExitCode;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.exercise.StandardExercises;
import io.posestream.server.tyrus.ServerSetting;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
  void shouldRefuseTwoTargetsAndOneThatIsOutOfRange() {
    for (String command : new String[] {"serve", "analyze"}) {
      String input = command.equals("serve") ? "--hands" : "--demo";
      CommandRun both =
          CommandRun.scripted(command, input, "--target-rate", 60, "--target-latency", 20);
      assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(both.err()).contains("--target-rate or --target-latency");
      CommandRun tooFast = CommandRun.scripted(command, input, "--target-rate", 1000);
      assertThat(tooFast.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(tooFast.err()).contains("--target-rate must be a rate 1hz..240hz", "not 1000hz");
    }
  }

  @Test
  void shouldRefuseAnAbsurdFieldOfView() {
    for (String command : new String[] {"serve", "analyze"}) {
      String input = command.equals("serve") ? "--hands" : "--demo";
      CommandRun run = CommandRun.scripted(command, input, "--field-of-view", 180);
      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("--field-of-view must be a number 5..150, or none, not 180");
    }
  }

  @Test
  void shouldNameTheOptionItsValueAndItsLimit() {
    CommandRun run = CommandRun.scripted("serve", "--max-clients", "many");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--max-clients must be a whole number 1..", "\"many\"");
    assertThat(CommandRun.scripted("serve", "--port", 1, "--port", 2).exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(CommandRun.scripted("serve", "--hands", "--port", "x").err())
        .contains("--port must be");
  }

  @Test
  void shouldSayWhereAnAvatarMayListen() {
    for (String target : new String[] {"localhost:0", "localhost:70000", "localhost:x", ":5"}) {
      CommandRun run = CommandRun.scripted("serve", "--port", 0, "--vmc", target);
      assertThat(run.exitCode()).as(target).isEqualTo(ExitCode.USAGE);
      assertThat(run.err())
          .contains("--vmc must be HOST or HOST:PORT with a port 1..65535, not \"" + target + "\"");
    }
    CommandRun run = CommandRun.scripted("serve", "--port", 0, "--vmc", "nowhere.invalid");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--vmc: unknown host \"nowhere.invalid\"");
  }

  @Test
  void shouldSayWhyAnExerciseIsNone(@TempDir Path folder) throws Exception {
    CommandRun missing = CommandRun.scripted("serve", "--port", 0, "--exercise", "no.json");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(missing.err()).contains("--exercise: no.json cannot be read");
    Path file = Files.writeString(folder.resolve("a.json"), "{\"name\":\"a\"}");
    CommandRun broken = CommandRun.scripted("serve", "--port", 0, "--exercise", file);
    assertThat(broken.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(broken.err()).contains("--exercise: ", "signal");
  }

  @Test
  void shouldOfferOwnExercisesBesideTheStandardOnes(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("nod.json"),
            "{\"name\":\"nod\",\"signal\":{\"angle\":\"neck\",\"side\":\"mean\"},"
                + "\"counting\":{\"start\":10,\"end\":30}}");
    CommandLine line = ServeCommand.line(EngineFactory.mediaPipe());
    List<ExerciseDefinition> offered =
        ExerciseArguments.withStandard(List.of(file.toString(), "squat"), line);
    assertThat(offered)
        .extracting(ExerciseDefinition::name)
        .containsAll(StandardExercises.all().stream().map(ExerciseDefinition::name).toList())
        .contains("nod")
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldListEverySettingOfTheServerInItsHelp() {
    String help = CommandRun.scripted("serve", "--help").out();
    for (ServerSetting setting : ServerSetting.values()) {
      assertThat(help).contains(setting.option());
    }
  }

  @Test
  void shouldSayWhatIsMissingOfACertificate() {
    CommandRun half = CommandRun.scripted("serve", "--port", 0, "--tls-key", "key.pem");
    assertThat(half.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(half.err()).contains("--tls-key must be given together with --tls-certificate");
    CommandRun absent =
        CommandRun.scripted(
            "serve", "--port", 0, "--tls-certificate", "no.pem", "--tls-key", "key.pem");
    assertThat(absent.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(absent.err())
        .contains(
            "--tls-certificate must name a PEM file with certificates: no.pem does not exist");
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
