package io.posestream.cli;

import static java.util.stream.Collectors.joining;

import io.posestream.cli.serve.ServerRun;
import io.posestream.hand.HandModel;
import io.posestream.pose.PoseEstimationException;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.ServerSetting;
import io.posestream.wire.SmoothingChoice;
import io.posestream.wire.StreamConfig;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  @Option(
      names = "--model",
      paramLabel = "SIZE",
      defaultValue = "full",
      description = "Body model to begin with: lite, full or heavy (default: ${DEFAULT-VALUE}).")
  private PoseModel model = PoseModel.FULL;

  @Option(
      names = "--hand-model",
      paramLabel = "SIZE",
      defaultValue = "lite",
      description = "Hand model to begin with: lite or full (default: ${DEFAULT-VALUE}).")
  private HandModel handModel = HandModel.LITE;

  @Option(
      names = "--hands",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Look for hands, or not, to begin with (default: look).")
  private boolean hands = true;

  @Option(
      names = "--smoothing",
      paramLabel = "FILTER",
      defaultValue = "one-euro",
      converter = SmoothingChoiceName.class,
      description = "Filter to begin with: none, ema or one-euro (default: ${DEFAULT-VALUE}).")
  private SmoothingChoice smoothing = SmoothingChoice.ONE_EURO;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private NetworkOptions networks = new NetworkOptions();

  private ServeCommand(EngineFactory engines) {
    this.engines = engines;
  }

  /** The command with an option for each setting of the server. */
  static CommandLine line(EngineFactory engines) {
    CommandLine line = new CommandLine(new ServeCommand(engines));
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
      case ALLOW_NO_ORIGIN -> option.arity("0..1").fallbackValue("true").build();
      default -> option.build();
    };
  }

  @Override
  public Integer call() {
    PoseServerOptions options = options();
    GRIZZLY.setLevel(Level.WARNING);
    try {
      PoseEstimatorProvider provider = networks.provider(engines);
      new ServerRun(provider, options, spec.commandLine().getOut()).untilStopped();
      return ExitCode.OK;
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.FAILURE, String.valueOf(e.getMessage()), e);
    }
  }

  private PoseServerOptions options() {
    StreamConfig config =
        new StreamConfig(
            model,
            handModel,
            hands,
            smoothing,
            false,
            PoseOptions.DEFAULT_THRESHOLD,
            PoseOptions.DEFAULT_THRESHOLD,
            target.chosen());
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
