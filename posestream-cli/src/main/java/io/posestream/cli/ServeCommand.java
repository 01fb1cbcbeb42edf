package io.posestream.cli;

import static java.util.stream.Collectors.joining;

import io.posestream.PoseEngine;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.option.StreamOptions;
import io.posestream.cli.serve.AvatarOutput;
import io.posestream.cli.serve.LogFormat;
import io.posestream.cli.serve.ServerRun;
import io.posestream.engine.PoseEstimationException;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.server.ServiceOptions;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.ServerSetting;
import io.posestream.wire.StreamConfig;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream serve}: the WebSocket server and the web client. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    description = "Serves the web client and the WebSocket that it streams its camera to.",
    footer = {
      "",
      "Environment: each option of the server has its variable, --max-clients for instance",
      "POSESTREAM_MAX_CLIENTS; the option comes first. All of them: docs/server.md.",
      "The settings of a stream hold for clients that ask for no others. Hands begin with the lite",
      "model here, because two cores then hold two hands at 60 frames per second.",
      "",
      "Exit codes:",
      "  143 stopped by SIGTERM   130 by Ctrl-C   1 a port is taken   2 wrong options",
      "  5 the engine cannot start"
    })
final class ServeCommand implements Callable<Integer> {
  // Kept, as loggers without a holder forget their level. Says what we say ourselves.
  private static final Logger GRIZZLY = Logger.getLogger("org.glassfish");

  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Option(
      names = "--vmc",
      paramLabel = "HOST[:PORT]",
      description =
          "Sends the bones of a person to an avatar, by the VMC protocol: the first person of the"
              + " first client (port otherwise: 39539).")
  private @Nullable String vmc;

  @Option(
      names = "--exercise",
      paramLabel = "FILE",
      split = ",",
      description =
          "Offers an own exercise, defined in a JSON file, beside those that clients may have"
              + " counted anyway; several with commas between.")
  private List<String> exercises = List.of();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "${env:POSESTREAM_LOG_FORMAT:-text}",
      description =
          "text, or json for programs that collect logs: one object a line, to the standard error"
              + " (default: text).")
  private LogFormat logFormat = LogFormat.TEXT;

  @SuppressWarnings("NullAway.Init") // set by line()
  private StreamOptions settings;

  private ServeCommand(EngineFactory engines) {
    this.engines = engines;
  }

  /** The command with an option for each setting of the server and of a client's stream. */
  static CommandLine line(EngineFactory engines) {
    ServeCommand command = new ServeCommand(engines);
    CommandLine line = new CommandLine(command);
    command.settings = StreamOptions.addTo(line.getCommandSpec(), ServiceOptions.INITIAL_CONFIG);
    for (ServerSetting setting : ServerSetting.values()) {
      line.getCommandSpec().addOption(option(setting));
    }
    return line;
  }

  private static OptionSpec option(ServerSetting setting) {
    String otherwise =
        setting.defaultValue().isEmpty() ? "" : " (default: " + setting.defaultValue() + ")";
    OptionSpec.Builder option =
        OptionSpec.builder(setting.option())
            .type(String.class)
            .paramLabel(setting.placeholder())
            .description(setting.description() + otherwise + ".");
    return switch (setting) {
      case ORIGINS ->
          option
              .names(setting.option(), "--origin")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .build();
      case RECORD_FRAMES -> option.arity("0..1").fallbackValue("true").build();
      default -> option.build();
    };
  }

  @Override
  public Integer call() {
    PoseServerOptions options = options();
    List<ExerciseDefinition> offered =
        ExerciseArguments.withStandard(exercises, spec.commandLine());
    GRIZZLY.setLevel(Level.WARNING);
    logFormat.install();
    try (PoseEngine engine = networks.engine(engines);
        AvatarOutput avatar = vmc == null ? AvatarOutput.none() : AvatarOutput.to(vmc)) {
      CommandLine line = spec.commandLine();
      Consumer<String> speaker = logFormat.speaker(line.getOut(), line.getErr());
      ServiceOptions service =
          options.service().toBuilder().clientListener(avatar).exercises(offered).build();
      new ServerRun(engine, options.withService(service), speaker).untilStopped();
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.FAILURE, String.valueOf(e.getMessage()), e);
    }
  }

  private PoseServerOptions options() {
    StreamConfig config = settings.config();
    try {
      PoseServerOptions options = PoseServerOptions.fromCommandLine(given(), System.getenv());
      return options.withService(options.service().toBuilder().config(config).build());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** What was said on the command line. */
  private Map<ServerSetting, String> given() {
    Map<ServerSetting, String> given = new EnumMap<>(ServerSetting.class);
    for (ServerSetting setting : ServerSetting.values()) {
      Object value = spec.findOption(setting.option()).getValue();
      if (value instanceof String text) {
        given.put(setting, text);
      } else if (value instanceof List<?> texts) {
        given.put(setting, texts.stream().map(String::valueOf).collect(joining(",")));
      }
    }
    return given;
  }
}
