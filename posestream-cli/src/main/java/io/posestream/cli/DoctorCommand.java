package io.posestream.cli;

import io.posestream.PoseEngine;
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
import io.posestream.video.VideoSupport;
import io.posestream.wire.StreamConfig;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code posestream doctor}: says what works on this machine and what does not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    description = "Checks Java, native libraries, models and camera on this machine.",
    footer = {"", "Exit codes:", "  0 everything needed works   1 something does not"})
final class DoctorCommand implements Callable<Integer> {
  private static final int OLDEST_JAVA = 17;

  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Mixin private NetworkOptions networks = new NetworkOptions();
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
    check("Java", DoctorCommand::java);
    check("machine", DoctorCommand::machine);
    check("OpenCV", DoctorCommand::openCv);
    check("FFmpeg", VideoSupport::describe);
    check("networks", this::engineName);
    check("models", DoctorCommand::models);
    check("engine", this::estimate);
    camera();
    line(problems == 0 ? "all well" : problems + " problem(s)");
    return problems == 0 ? ExitCode.OK : ExitCode.FAILURE;
  }

  private void check(String what, Check check) {
    try {
      line(String.format(Locale.ROOT, "ok       %-13s %s", what, check.run()));
    } catch (Exception | LinkageError e) {
      problems++;
      line(String.format(Locale.ROOT, "problem  %-13s %s", what, reason(e)));
    }
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

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%s %s, %d cores, at most %d MB for Java",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20);
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

  private void camera() {
    try (FrameSource camera = CameraSource.open(0)) {
      line("ok       camera        gives pictures: " + camera.next().isPresent());
    } catch (FrameSourceException e) {
      line("note     camera        " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
