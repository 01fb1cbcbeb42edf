package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.serve.LogLimit;
import io.posestream.cli.serve.ReplayRun;
import io.posestream.engine.PoseEstimationException;
import io.posestream.record.CheckOutcome;
import io.posestream.record.Recorded;
import io.posestream.record.RecordedSettings;
import io.posestream.record.RecordingCheck;
import io.posestream.record.RecordingException;
import io.posestream.record.RecordingHeader;
import io.posestream.record.RecordingReader;
import io.posestream.server.ReplayOptions;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.server.tyrus.ServerSetting;
import io.posestream.wire.StreamSetting;
import io.posestream.wire.WireException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream replay}: a recording to the page, or through the engine again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    description = "Shows a recording of serve --record on the page as if it happened now.",
    footer = {
      "",
      "With --check nothing is served: the recorded frames are processed again, and the results",
      "compared bit by bit.",
      "",
      "Exit codes:",
      "  0 all results are equal   143 stopped by SIGTERM   130 by Ctrl-C",
      "  1 a result differs, or a port is taken   2 wrong options",
      "  3 the file is no recording, or holds no frames   5 the engine cannot start"
    })
final class ReplayCommand implements Callable<Integer> {
  private static final double NS_PER_S = 1e9;

  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The recording.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "How many times as fast as it was recorded (default: ${DEFAULT-VALUE}).")
  private double speed = 1;

  @Option(names = "--loop", description = "Begins anew at the end.")
  private boolean loop;

  @Option(
      names = "--check",
      description = "Processes the recorded frames again and compares the results bit by bit.")
  private boolean check;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: 127.0.0.1).")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the WebSocket; 0 takes a free one (default: 8000).")
  private @Nullable String port;

  @Option(
      names = "--web-port",
      paramLabel = "PORT",
      description = "Port of the web client; 0 takes a free one, none serves none (default: 3000).")
  private @Nullable String webPort;

  @Mixin private NetworkOptions networks = new NetworkOptions();

  ReplayCommand(EngineFactory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() {
    try {
      describe();
      return check ? checked() : served();
    } catch (RecordingException | WireException e) {
      throw new CommandFailure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.FAILURE, String.valueOf(e.getMessage()), e);
    }
  }

  private void describe() {
    PrintWriter out = spec.commandLine().getOut();
    try (RecordingReader recording = RecordingReader.open(file)) {
      RecordingHeader header = recording.header();
      out.printf(
          Locale.ROOT,
          "%s: %.1f s, %d results, %d frames, by %s with %s%n",
          file,
          recording.lastTimeNs() / NS_PER_S,
          recording.results(),
          recording.frames(),
          header.writer(),
          header.engine());
      if (!recording.isComplete()) {
        out.printf(
            Locale.ROOT,
            "It was not closed; left out are the %d bytes at its end that"
                + " are no whole record.%n",
            recording.cutBytes());
      }
    }
    out.flush();
  }

  private int served() {
    LogLimit.install();
    try {
      new ReplayRun(file, new ReplayOptions(speed, loop), options(), spec.commandLine().getOut())
          .untilStopped();
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private PoseServerOptions options() {
    Map<ServerSetting, String> given = new EnumMap<>(ServerSetting.class);
    Optional.ofNullable(host).ifPresent(text -> given.put(ServerSetting.HOST, text));
    Optional.ofNullable(port).ifPresent(text -> given.put(ServerSetting.PORT, text));
    Optional.ofNullable(webPort).ifPresent(text -> given.put(ServerSetting.WEB_PORT, text));
    return PoseServerOptions.fromCommandLine(given, System.getenv());
  }

  private int checked() {
    PrintWriter out = spec.commandLine().getOut();
    try (RecordingReader recording = RecordingReader.open(file);
        PoseEngine engine = networks.engine(engines)) {
      CheckOutcome outcome = RecordingCheck.of(engine).run(recording);
      if (outcome.isEqual()) {
        out.printf(
            Locale.ROOT, "All %d results are equal, with %s.%n", outcome.results(), engine.name());
        return ExitCode.OK;
      }
      CheckOutcome.Difference first = outcome.difference().orElseThrow();
      out.printf(
          Locale.ROOT,
          "Result %d differs, of frame %d at %.3f s: %s was %s and is %s, with %s.%n",
          outcome.results(),
          first.sequence(),
          first.timeNs() / NS_PER_S,
          first.field(),
          first.recorded(),
          first.now(),
          engine.name());
      if (holdsATarget()) {
        out.println("The stream held a target: which networks ran depended on the speed.");
      }
      return ExitCode.FAILURE;
    }
  }

  private boolean holdsATarget() {
    try (RecordingReader recording = RecordingReader.open(file)) {
      for (Optional<Recorded> next = recording.next(); next.isPresent(); next = recording.next()) {
        if (next.get() instanceof RecordedSettings settings
            && settings.config().get(StreamSetting.TARGET).isPresent()) {
          return true;
        }
      }
      return false;
    }
  }
}
