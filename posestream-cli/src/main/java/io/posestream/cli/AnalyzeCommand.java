package io.posestream.cli;

import io.posestream.PoseEngine;
import io.posestream.Stills;
import io.posestream.angle.StandardAngles;
import io.posestream.cli.analysis.Analysis;
import io.posestream.cli.analysis.InterruptGuard;
import io.posestream.cli.analysis.Outcome;
import io.posestream.cli.analysis.PictureAnalysis;
import io.posestream.cli.analysis.StreamAnalysis;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.input.AnalyzeInput;
import io.posestream.cli.input.InputResolver;
import io.posestream.cli.input.LocaleNames;
import io.posestream.cli.option.StreamOptions;
import io.posestream.cli.report.ReportFolder;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.exercise.ExerciseDefinition;
import io.posestream.offline.OfflineAngles;
import io.posestream.offline.ZeroPhaseFilter;
import io.posestream.track.TrackOptions;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream analyze}: landmarks, hands and angles of an input, as files. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    sortOptions = false,
    description = "Writes landmarks, hands and joint angles of a video, pictures or a camera.",
    footerHeading = "%nOutput in the folder:%n",
    footer = {
      "  results.jsonl  landmarks.csv  angles.csv  summary.json",
      "  annotated.mp4, or NAME.annotated.jpg for each picture",
      "Of everything but single pictures also:",
      "  angles-offline.csv   angles without lag, smoothed from both ends of the recording;",
      "                       all other files hold the live angles, which lag a little",
      "  range-of-motion.csv  least and greatest angle of each person, offline and live",
      "  angles.svg           both curves",
      "  report.html          all of it for people, to read and print; with pictures of the video",
      "  person0.trc, .mot, .c3d  with --export, by the person's id",
      "  exercise.csv         with --exercise, one line a repetition",
      "  calibration.json     with --body-height, for --calibration \"$(cat calibration.json)\"",
      "",
      "Exit codes:",
      "  0 all well   1 unexpected failure   2 wrong options",
      "  3 input missing or unreadable   4 no person found",
      "  5 model file missing or damaged",
      "  6 a part of the input could not be read, the rest was analysed"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description = {
        "A video, a picture, a folder of pictures, camera, camera:NUMBER, or a network stream:",
        "rtsp://, http:// (Motion JPEG, HLS) or udp://. Pictures: JPEG, PNG, WebP, HEIC,",
        "AVIF, BMP, TIFF, GIF; the content decides, not the name."
      })
  private @Nullable String input;

  @Option(names = "--demo", description = "Analyse the drawn person; needs no input.")
  private boolean demo;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the output (default: ${DEFAULT-VALUE}).",
      defaultValue = "posestream-out")
  private Path out = Path.of("posestream-out");

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description = "Larger pictures are refused before they are decoded (default: 33554432).")
  private int maxPixels = PoseOptions.DEFAULT_MAX_PIXELS;

  @Mixin private SourceOptions sources = new SourceOptions();

  @Option(
      names = "--offline-cutoff",
      paramLabel = "HZ",
      description = "Slower movements stay in the curves without lag (default: ${DEFAULT-VALUE}).")
  private double offlineCutoffHz = ZeroPhaseFilter.DEFAULT_CUTOFF_HZ;

  @Mixin private OutputOptions output = new OutputOptions();

  @ArgGroup private AnnotationOptions annotation = new AnnotationOptions();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @SuppressWarnings("NullAway.Init") // set by line()
  private StreamOptions settings;

  private AnalyzeCommand(EngineFactory engines) {
    this.engines = engines;
  }

  /** The command with an option for each setting of a stream. */
  static CommandLine line(EngineFactory engines) {
    AnalyzeCommand command = new AnalyzeCommand(engines);
    CommandLine line = new CommandLine(command);
    command.settings = StreamOptions.addTo(line.getCommandSpec(), StreamConfig.defaults());
    return line;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (demo == (input != null)) {
      throw new ParameterException(
          spec.commandLine(), "Name one INPUT, or --demo for the drawn person.");
    }
    requirePossible();
    sources.requirePossible();
    PoseOptions options = options(settings.config());
    try (AnalyzeInput opened = openInput();
        PoseEngine engine = networks.engine(engines)) {
      return opened instanceof AnalyzeInput.Stream stream
          ? run(stream, engine, options)
          : run((AnalyzeInput.Pictures) opened, engine, options);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.FAILURE, "the output cannot be written: " + reason(e), e);
    }
  }

  private void requirePossible() {
    if (!(offlineCutoffHz > 0 && offlineCutoffHz < Double.POSITIVE_INFINITY)) {
      throw new ParameterException(
          spec.commandLine(), "--offline-cutoff must be positive: " + offlineCutoffHz);
    }
    LocaleNames.advice(out.toString())
        .ifPresent(
            advice -> {
              throw new CommandFailure(ExitCode.USAGE, "--out " + out + ": " + advice);
            });
  }

  private static String reason(IOException e) {
    return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
  }

  private AnalyzeInput openInput() {
    InputResolver resolver = sources.resolver();
    String named = input;
    return named == null ? resolver.demo() : resolver.open(named);
  }

  private int run(AnalyzeInput.Stream stream, PoseEngine engine, PoseOptions options)
      throws IOException, InterruptedException {
    List<ExerciseDefinition> exercises = output.exercises();
    TrackOptions tracking = settings.config().trackOptions(StandardAngles.all());
    OfflineAngles offline = OfflineAngles.create(tracking, ZeroPhaseFilter.of(offlineCutoffHz));
    try (PoseEstimator estimator = offline.recording(engine.open(options))) {
      ReportFolder report =
          ReportFolder.forStream(
              output.tables(out),
              tracking.angles(),
              stream.frameRateHz(),
              annotation.backdrop().map(Supplier::get),
              offline);
      output.addTo(report, exercises);
      report.addPage(stream.name(), engine.name());
      Progress progress = progress(stream.name(), "frames", stream.frames(), engine);
      Analysis analysis = new StreamAnalysis(stream, estimator, tracking, report, progress);
      return run(
          analysis,
          progress,
          outcome -> new OutcomeReport(outcome, "frames", engine.name(), List.of(), report));
    }
  }

  private int run(AnalyzeInput.Pictures pictures, PoseEngine engine, PoseOptions options)
      throws IOException, InterruptedException {
    output.refuseMotion();
    List<Path> files = pictures.files();
    pictures.notes().forEach(note -> spec.commandLine().getErr().println("posestream: " + note));
    TrackOptions tracking = settings.config().trackOptions(StandardAngles.all());
    try (Stills stills = engine.stills(options, tracking)) {
      ReportFolder report =
          ReportFolder.forPictures(output.tables(out), tracking.angles(), annotation.backdrop());
      OptionalLong expected = OptionalLong.of(files.size());
      Progress progress = progress(pictures.name(), "pictures", expected, engine);
      Analysis analysis = new PictureAnalysis(files, stills, maxPixels, report, progress);
      List<String> notes = pictures.notes();
      return run(
          analysis,
          progress,
          outcome -> new OutcomeReport(outcome, "pictures", engine.name(), notes, report));
    }
  }

  private int run(Analysis analysis, Progress progress, Function<Outcome, OutcomeReport> reporting)
      throws IOException, InterruptedException {
    InterruptGuard guard = InterruptGuard.of(analysis);
    try {
      Outcome outcome = outcome(analysis, progress);
      OutcomeReport report = reporting.apply(outcome);
      report.writeJson();
      report.print(spec.commandLine().getOut(), spec.commandLine().getErr());
      return outcome.exitCode();
    } finally {
      guard.close();
    }
  }

  private static Outcome outcome(Analysis analysis, Progress progress)
      throws IOException, InterruptedException {
    try (progress) {
      return analysis.run();
    }
  }

  private PoseOptions options(StreamConfig config) {
    try {
      return config.poseOptions(maxPixels);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private Progress progress(String name, String unit, OptionalLong expected, PoseEngine engine) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "analysing "
            + name
            + " with the "
            + StreamOptions.describe(settings.config())
            + " on "
            + engine.name());
    if (annotation.blursFaces()) {
      err.println(
          "posestream: only faces of people who are found are blurred, of "
              + settings.config().get(StreamSetting.MAX_PEOPLE)
              + " at most (--max-people)");
    }
    return quiet ? Progress.none() : Progress.on(err, name, unit, expected);
  }
}
