package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.StreamSetting;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class StreamOptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"analyze", "serve", "doctor"})
  void shouldHaveAnOptionForEverySetting(String command) {
    String help = CommandRun.scripted(command, "--help").out();
    for (StreamSetting<?> setting : StreamSetting.all()) {
      boolean isSwitch = setting.initial() instanceof Boolean;
      String option = setting.option();
      assertThat(help).contains(isSwitch ? option.replace("--", "--[no-]") : option + "=VALUE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "serve", "doctor"})
  void shouldLookForHandsUnlessToldNotTo(String command) {
    assertThat(hands(command)).isTrue();
    assertThat(hands(command, "--hands")).isTrue();
    assertThat(hands(command, "--no-hands")).isFalse();
  }

  private static boolean hands(String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine line =
        Posestream.commandLine(
            (directory, preferred) -> ScriptedEngine.onePerson(), nowhere, nowhere);
    return line.parseArgs(args).subcommand().commandSpec().findOption("--hands").getValue();
  }
}
