package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.cli.doctor.Finding;
import io.posestream.cli.doctor.Speed;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.option.StreamOptions;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.models.PictureDecoder;
import io.posestream.models.camera.CameraSource;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.server.tyrus.PoseServerOptions;
import io.posestream.video.VideoSupport;
import io.posestream.wire.StreamConfig;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code posestream doctor}: says what works on this machine and what does not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    description =
        "Checks Java, native libraries, models, speed, ports and camera of this machine, and says"
            + " what to do about what it finds.",
    footer = {"", "Exit codes:", "  0 everything needed works   1 something does not"})
final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JAVA = 17;
  private static final long LITTLE_MEMORY_MB = 200;
  private static final int LONGEST_S = 600;
  private static final String NATIVES = "add the natives of this platform, as the README shows";

  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long the speed is measured, 0 for not at all (default: ${DEFAULT-VALUE}).")
  private int seconds;

  private int problems;

  @SuppressWarnings("NullAway.Init") // set by line()
  private StreamOptions settings;

  private DoctorCommand(EngineFactory engines) {
    this.engines = engines;
  }

  /** The command with an option for each setting of a stream. */
  static CommandLine line(EngineFactory engines) {
    DoctorCommand command = new DoctorCommand(engines);
    CommandLine line = new CommandLine(command);
    command.settings = StreamOptions.addTo(line.getCommandSpec(), StreamConfig.defaults());
    return line;
  }

  /** Finds something out; what it throws is the problem. */
  @FunctionalInterface
  private interface Check {
    String run() throws Exception;
  }

  @Override
  public Integer call() {
    if (seconds < 0 || seconds > LONGEST_S) {
      throw new CommandFailure(
          ExitCode.USAGE, "--seconds must lie in 0.." + LONGEST_S + ", not " + seconds);
    }
    check("Java", "install a JDK of version " + OLDEST_JAVA + " or newer", DoctorCommand::java);
    report(machine());
    check("OpenCV", NATIVES, DoctorCommand::openCv);
    check("FFmpeg", NATIVES + "; without it no video is read or written", VideoSupport::describe);
    check("networks", NATIVES, this::engineName);
    check("models", "install posestream again: a file of it is damaged", DoctorCommand::models);
    check("engine", "choose other models or another --provider", this::estimate);
    if (seconds > 0) {
      report(speed());
    }
    report(port(PoseServerOptions.DEFAULT_PORT, "--port"));
    report(port(PoseServerOptions.DEFAULT_WEB_PORT, "--web-port"));
    report(camera());
    line(problems == 0 ? "all well" : problems + " problem(s)");
    return problems == 0 ? ExitCode.OK : ExitCode.FAILURE;
  }

  private void check(String what, String advice, Check check) {
    Finding finding;
    try {
      finding = Finding.ok(what, check.run());
    } catch (Exception | LinkageError e) {
      finding = Finding.problem(what, reason(e), advice);
    }
    report(finding);
  }

  private void report(Finding finding) {
    problems += finding.state() == Finding.State.PROBLEM ? 1 : 0;
    line(finding.inWords());
  }

  private static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return e.getMessage() == null ? deepest.toString() : e.getMessage();
  }

  private void line(String text) {
    spec.commandLine().getOut().println(text);
  }

  private static String java() {
    int version = Runtime.version().feature();
    if (version < OLDEST_JAVA) {
      throw new IllegalStateException("Java " + version + " is too old, take 17 or newer");
    }
    return System.getProperty("java.version") + ", " + System.getProperty("java.vm.name");
  }

  private static Finding machine() {
    Runtime runtime = Runtime.getRuntime();
    long memoryMb = runtime.maxMemory() >> 20;
    String text =
        String.format(
            Locale.ROOT,
            "%s %s, %d cores, at most %d MB for Java",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            runtime.availableProcessors(),
            memoryMb);
    return memoryMb >= LITTLE_MEMORY_MB
        ? Finding.ok("machine", text)
        : Finding.note("machine", text, "give Java 256 MB or more: -Xmx256m");
  }

  private static String openCv() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
    PictureDecoder.decode(EncodedImage.of(png.toByteArray()), 16);
    return "reads pictures";
  }

  private static String models() {
    ModelFiles bundled = ModelFiles.bundled();
    long bytes = 0;
    for (ModelName model : ModelName.values()) {
      bytes += bundled.read(model).length;
    }
    return String.format(
        Locale.ROOT, "%d bundled, hashes right, %.1f MB", ModelName.values().length, bytes / 1e6);
  }

  private String engineName() {
    try (PoseEngine engine = networks.engine(engines)) {
      return engine.name();
    }
  }

  private String estimate() throws Exception {
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build();
        PoseEngine engine = networks.engine(engines);
        PoseEstimator estimator =
            engine.open(settings.config().poseOptions(PoseOptions.DEFAULT_MAX_PIXELS))) {
      Frame frame = figure.next().orElseThrow();
      estimator.estimate(frame, 1);
      long startNs = System.nanoTime();
      PoseEstimate estimate = estimator.estimate(frame, 2);
      double ms = (System.nanoTime() - startNs) / 1e6;
      if (estimate.people().isEmpty()) {
        throw new IllegalStateException("does not find the drawn person");
      }
      return String.format(Locale.ROOT, "finds the drawn person, %.0f ms for a warm frame", ms);
    }
  }

  private Finding speed() {
    StreamConfig config = settings.config();
    try (PoseEngine engine = networks.engine(engines)) {
      return Speed.measure(
              engine,
              config.poseOptions(PoseOptions.DEFAULT_MAX_PIXELS),
              Duration.ofSeconds(seconds))
          .finding(StreamOptions.describe(config));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.note("speed", "not measured: interrupted", "run it again");
    } catch (RuntimeException | LinkageError e) {
      return Finding.problem("speed", reason(e), "see what is said of the engine");
    }
  }

  private static Finding port(int port, String option) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return Finding.ok("port", free.getLocalPort() + " is free");
    } catch (IOException e) {
      return Finding.note(
          "port",
          port + " is taken: " + e.getMessage(),
          "end the program that has it, or serve with " + option + " N");
    }
  }

  private static Finding camera() {
    try (FrameSource camera = CameraSource.open(0)) {
      return Finding.ok("camera", "gives pictures: " + camera.next().isPresent());
    } catch (FrameSourceException e) {
      return Finding.note(
          "camera",
          String.valueOf(e.getMessage()),
          "none is needed for serve, whose camera is the browser's, nor for analyze");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.note("camera", "not tried: interrupted", "run it again");
    }
  }
}
