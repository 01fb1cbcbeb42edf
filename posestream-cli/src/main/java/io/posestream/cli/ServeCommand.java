package io.posestream.cli;

import io.posestream.cli.serve.ServerRun;
import io.posestream.hand.HandModel;
import io.posestream.pose.PoseEstimationException;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import io.posestream.server.PoseServerOptions;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.SmoothingChoice;
import io.posestream.wire.StreamConfig;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "Environment: POSESTREAM_HOST, POSESTREAM_PORT, POSESTREAM_WEB_PORT, POSESTREAM_TOKEN,",
      "POSESTREAM_ORIGINS (with commas) and POSESTREAM_MAX_CLIENTS stand in for their options.",
      "",
      "Exit codes:",
      "  0 stopped   1 a port is taken   2 wrong options   5 the engine cannot start"
    })
final class ServeCommand implements Callable<Integer> {
  // Kept, as loggers without a holder forget their level. Says what we say ourselves.
  private static final Logger GRIZZLY = Logger.getLogger("org.glassfish");

  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:POSESTREAM_HOST:-127.0.0.1}",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = PoseServerOptions.DEFAULT_HOST;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:POSESTREAM_PORT:-8000}",
      description = "Port of the WebSocket, /health and /metrics (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--web-port",
      paramLabel = "PORT",
      defaultValue = "${env:POSESTREAM_WEB_PORT:-3000}",
      description = "Port of the web client (default: ${DEFAULT-VALUE}).")
  private int webPort;

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
      names = "--no-hands",
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

  @Option(
      names = "--max-clients",
      paramLabel = "N",
      defaultValue = "${env:POSESTREAM_MAX_CLIENTS:-16}",
      description = "Most clients at a time (default: ${DEFAULT-VALUE}).")
  private int maxClients;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      split = ",",
      defaultValue = "${env:POSESTREAM_ORIGINS:-}",
      description = "Further origin of pages that may connect, such as https://pose.example.org.")
  private List<String> origins = List.of();

  @Option(
      names = "--allow-no-origin",
      description = "Let clients in that send no origin: programs other than browsers.")
  private boolean missingOriginAllowed;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:POSESTREAM_TOKEN:-}",
      description = "Clients must show this token. Better by environment: options are visible.")
  private String token = "";

  @Mixin private NetworkOptions networks = new NetworkOptions();

  ServeCommand(EngineFactory engines) {
    this.engines = engines;
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
            PoseOptions.DEFAULT_THRESHOLD);
    try {
      ServiceOptions.Builder service =
          ServiceOptions.builder()
              .config(config)
              .maxClients(maxClients)
              .origins(allOrigins())
              .missingOriginAllowed(missingOriginAllowed);
      if (!token.isEmpty()) {
        service.token(token);
      }
      return new PoseServerOptions(host, port, Optional.of(webPort), service.build());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** Our own page, and those that were named. */
  private Set<String> allOrigins() {
    Set<String> all = new HashSet<>(origins);
    all.remove("");
    all.add("http://localhost:" + webPort);
    all.add("http://127.0.0.1:" + webPort);
    all.add("http://" + host + ":" + webPort);
    return all;
  }
}
