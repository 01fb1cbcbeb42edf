package io.posestream.cli;

import io.posestream.angle.AngleDefinition;
import io.posestream.cli.analysis.Analysis;
import io.posestream.cli.analysis.InterruptGuard;
import io.posestream.cli.analysis.Outcome;
import io.posestream.cli.analysis.PictureAnalysis;
import io.posestream.cli.analysis.StreamAnalysis;
import io.posestream.cli.input.AnalyzeInput;
import io.posestream.cli.input.InputOptions;
import io.posestream.cli.input.InputResolver;
import io.posestream.cli.report.ReportFolder;
import io.posestream.loop.FramePolicy;
import io.posestream.pose.PoseEstimationException;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseEstimatorProvider;
import io.posestream.pose.PoseOptions;
import io.posestream.smooth.SmoothingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "  angles.svg and annotated.mp4, or NAME.annotated.jpg for each picture",
      "",
      "Exit codes:",
      "  0 all well   1 unexpected failure   2 wrong options",
      "  3 input missing or unreadable   4 nobody found",
      "  5 model file missing or damaged",
      "  6 a part of the input could not be read, the rest was analysed"
    })
final class AnalyzeCommand implements Callable<Integer> {
  /** Names of the filters. */
  enum Smoothing {
    NONE,
    EMA,
    ONE_EURO;

    SmoothingOptions options() {
      return switch (this) {
        case NONE -> SmoothingOptions.none();
        case EMA -> SmoothingOptions.ema();
        case ONE_EURO -> SmoothingOptions.oneEuro();
      };
    }
  }

  /** Names of the policies. */
  enum Frames {
    EVERY,
    NEWEST;

    FramePolicy policy() {
      return this == EVERY ? FramePolicy.EVERY_FRAME : FramePolicy.NEWEST;
    }
  }

  private final EngineFactory engines;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description = "A video, a picture, a folder of pictures, camera or camera:NUMBER.")
  private @Nullable String input;

  @Option(names = "--demo", description = "Analyse the drawn person; needs no input.")
  private boolean demo;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the output (default: ${DEFAULT-VALUE}).",
      defaultValue = "posestream-out")
  private Path out = Path.of("posestream-out");

  @Mixin private EngineOptions engine = new EngineOptions();

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Option(
      names = "--smoothing",
      paramLabel = "FILTER",
      description = "none, ema or one-euro (default); single pictures are never smoothed.",
      converter = SmoothingName.class,
      defaultValue = "one-euro")
  private Smoothing smoothing = Smoothing.ONE_EURO;

  @Option(
      names = "--frames",
      paramLabel = "WHICH",
      description = "every (default for files) or newest (default for a camera).")
  private @Nullable Frames frames;

  @Option(names = "--max-frames", paramLabel = "N", description = "Stop after so many frames.")
  private @Nullable Long maxFrames;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      description = "Stop after so much time of the input.")
  private @Nullable Double durationS;

  @Option(names = "--fps", paramLabel = "HZ", description = "Frame rate of --demo (default: 30).")
  private @Nullable Double fps;

  @Option(names = "--no-video", description = "Leave out annotated video and pictures.")
  private boolean noVideo;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  AnalyzeCommand(EngineFactory engines) {
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (demo == (input != null)) {
      throw new ParameterException(
          spec.commandLine(), "Name one INPUT, or --demo for the drawn person.");
    }
    if (engine.maxPeople() > 1) {
      message("--max-people " + engine.maxPeople() + ": one person is followed for now");
    }
    AnalyzeInput opened = openInput();
    try {
      return run(opened);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.FAILURE, "the output cannot be written: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
  }

  private AnalyzeInput openInput() {
    InputOptions options =
        new InputOptions(
            Optional.ofNullable(frames).map(Frames::policy),
            fps == null ? OptionalDouble.empty() : OptionalDouble.of(fps),
            durationS == null ? OptionalDouble.empty() : OptionalDouble.of(durationS),
            maxFrames == null ? OptionalLong.empty() : OptionalLong.of(maxFrames));
    InputResolver resolver = InputResolver.of(options);
    String named = input;
    return named == null ? resolver.demo() : resolver.open(named);
  }

  private int run(AnalyzeInput opened) throws IOException, InterruptedException {
    String unit = opened instanceof AnalyzeInput.Pictures ? "pictures" : "frames";
    PoseOptions options = options(opened instanceof AnalyzeInput.Stream);
    PoseEstimatorProvider provider = networks.provider(engines);
    PoseEstimator estimator = provider.open(options);
    String engineName = provider.engine();
    Progress progress = progress(opened, unit, engineName);
    Analysis analysis =
        opened instanceof AnalyzeInput.Stream stream
            ? streamAnalysis(stream, estimator, progress)
            : pictureAnalysis((AnalyzeInput.Pictures) opened, estimator, options, progress);
    InterruptGuard guard = InterruptGuard.of(analysis);
    try {
      Outcome outcome = outcome(analysis, progress);
      OutcomeReport report = new OutcomeReport(outcome, unit, engineName, out);
      report.writeJson();
      report.print(spec.commandLine().getOut(), spec.commandLine().getErr());
      return outcome.exitCode();
    } finally {
      guard.close();
    }
  }

  private PoseOptions options(boolean stream) {
    PoseOptions.Builder options = engine.poseOptions(stream).toBuilder();
    target.chosen().ifPresent(options::target);
    return options.build();
  }

  private static Outcome outcome(Analysis analysis, Progress progress)
      throws IOException, InterruptedException {
    try (progress) {
      return analysis.run();
    }
  }

  private Analysis pictureAnalysis(
      AnalyzeInput.Pictures pictures,
      PoseEstimator estimator,
      PoseOptions options,
      Progress progress)
      throws IOException {
    ReportFolder report = ReportFolder.forPictures(out, AngleDefinition.standard(), !noVideo);
    return new PictureAnalysis(pictures.files(), estimator, options, report, progress);
  }

  private Analysis streamAnalysis(
      AnalyzeInput.Stream stream, PoseEstimator estimator, Progress progress) throws IOException {
    ReportFolder report =
        ReportFolder.forStream(out, AngleDefinition.standard(), stream.frameRateHz(), !noVideo);
    FramePolicy policy =
        frames != null
            ? frames.policy()
            : stream.live() ? FramePolicy.NEWEST : FramePolicy.EVERY_FRAME;
    StreamAnalysis.Settings settings =
        new StreamAnalysis.Settings(policy, smoothing.options(), engine.mirrored());
    return new StreamAnalysis(stream, estimator, settings, report, progress);
  }

  private Progress progress(AnalyzeInput opened, String unit, String engineName) {
    String name;
    OptionalLong expected;
    if (opened instanceof AnalyzeInput.Stream stream) {
      name = stream.name();
      expected = stream.frames();
    } else {
      AnalyzeInput.Pictures pictures = (AnalyzeInput.Pictures) opened;
      name = pictures.name();
      expected = OptionalLong.of(pictures.files().size());
    }
    message("analysing " + name + " with the " + engine.describe() + " on " + engineName);
    if (quiet) {
      return Progress.none();
    }
    return Progress.on(spec.commandLine().getErr(), name, unit, expected);
  }

  private void message(String text) {
    spec.commandLine().getErr().println(text);
  }
}
