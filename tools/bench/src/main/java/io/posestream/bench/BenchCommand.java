package io.posestream.bench;

import io.posestream.bench.clip.JpegClip;
import io.posestream.bench.report.ReportJson;
import io.posestream.cli.NetworkOptions;
import io.posestream.cli.Progress;
import io.posestream.cli.VersionSource;
import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.option.StreamOptions;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.FrameSourceException;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.wire.StreamConfig;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code posestream bench}: how fast the whole path is on this machine, beside its baselines. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = VersionSource.class,
    sortOptions = false,
    description =
        "Measures the whole path, JPEG bytes in, result bytes out: time per stage, results per"
            + " second, heap, pauses and memory, beside the networks alone, the official"
            + " TensorFlow Lite runtime and a straight port of the original's loop.",
    footer = {
      "",
      "Exit codes:",
      "  0 all well   1 unexpected failure   2 wrong options",
      "  3 a video is missing, unreadable or empty   4 no person in any frame",
      "  5 model file missing or damaged"
    })
final class BenchCommand implements Callable<Integer> {
  /** More would only fill the memory; a clip is looped. */
  private static final int MOST_CLIP_FRAMES = 900;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "VIDEO",
      description = "Videos in their own size; the drawn person if there is none.")
  private List<Path> videos = new ArrayList<>();

  @Mixin private NetworkOptions networks = new NetworkOptions();

  @Option(names = "--all", description = "Every body model with every hand model and without.")
  private boolean all;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Frames per measurement and stream (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + BenchPlan.DEFAULT_FRAMES)
  private int frames = BenchPlan.DEFAULT_FRAMES;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Frames before each that do not count (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + BenchPlan.DEFAULT_WARM_UP_FRAMES)
  private int warmUp = BenchPlan.DEFAULT_WARM_UP_FRAMES;

  @Option(
      names = "--streams",
      paramLabel = "N",
      description = "Also so many streams side by side (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int streams = 1;

  @Option(
      names = "--soak",
      paramLabel = "N",
      description = "Also a run of so many frames for the trend of the memory, such as 100000.")
  private long soak;

  @Option(
      names = "--compare",
      paramLabel = "WHAT",
      split = ",",
      description = "networks, tflite, original or none (default: all three).")
  private @Nullable List<Comparison> compare;

  @Option(names = "--json", paramLabel = "FILE", description = "Write every figure to a file.")
  private @Nullable Path json;

  @Option(names = "--markdown", description = "Print Markdown.")
  private boolean markdown;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @SuppressWarnings("NullAway.Init") // set by line()
  private StreamOptions settings;

  private BenchCommand() {}

  /** The command with an option for each setting of a stream. */
  static CommandLine line() {
    BenchCommand command = new BenchCommand();
    CommandLine line = new CommandLine(command);
    command.settings = StreamOptions.addTo(line.getCommandSpec(), StreamConfig.defaults());
    return line;
  }

  @Override
  public Integer call() throws InterruptedException {
    BenchPlan plan = plan();
    requireFolder();
    try {
      Engine measured = new Engine(networks.modelDirectory(), networks.executionProvider());
      Bench bench = new Bench(measured, plan, this::begin);
      BenchReport report = bench.run(clips());
      print(report);
      return verdict(report);
    } catch (PoseEstimationException e) {
      throw new CommandFailure(ExitCode.ENGINE, String.valueOf(e.getMessage()), e);
    }
  }

  private BenchPlan plan() {
    try {
      return new BenchPlan(choices(), frames, warmUp, streams, soak, comparisons());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private List<PoseOptions> choices() {
    PoseOptions chosen = settings.config().poseOptions(PoseOptions.DEFAULT_MAX_PIXELS);
    if (!all) {
      return List.of(chosen);
    }
    List<PoseOptions> choices = new ArrayList<>();
    for (PoseModel body : PoseModel.values()) {
      PoseOptions.Builder with = chosen.toBuilder().poseModel(body);
      choices.add(with.hands(false).build());
      for (HandModel hand : HandModel.values()) {
        choices.add(with.hands(true).handModel(hand).build());
      }
    }
    return choices;
  }

  private Set<Comparison> comparisons() {
    List<Comparison> chosen = compare;
    if (chosen == null) {
      return EnumSet.complementOf(EnumSet.of(Comparison.NONE));
    }
    if (chosen.contains(Comparison.NONE) && chosen.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--compare none stands by itself.");
    }
    return EnumSet.copyOf(chosen);
  }

  /** A long measurement must not end with a file that cannot be written. */
  private void requireFolder() {
    if (json != null) {
      Path folder = json.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new CommandFailure(ExitCode.FAILURE, "the folder of " + json + " does not exist");
      }
    }
  }

  private List<JpegClip> clips() throws InterruptedException {
    if (videos.isEmpty()) {
      message("no VIDEO named: processing the " + JpegClip.DRAWN_PERSON);
      try (Progress progress = begin("drawing", clipFrames())) {
        return List.of(JpegClip.drawnPerson(clipFrames(), progress));
      }
    }
    List<JpegClip> clips = new ArrayList<>();
    for (Path video : videos) {
      try (Progress progress = begin("reading " + video.getFileName(), clipFrames())) {
        clips.add(JpegClip.video(video, clipFrames(), progress));
      } catch (FrameSourceException | IllegalArgumentException e) {
        throw new CommandFailure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
      }
    }
    return clips;
  }

  private int clipFrames() {
    return (int) Math.min(MOST_CLIP_FRAMES, (long) warmUp + frames);
  }

  private Progress begin(String what, long frames) {
    return quiet
        ? Progress.none()
        : Progress.on(spec.commandLine().getErr(), what, "frames", OptionalLong.of(frames));
  }

  private void print(BenchReport report) {
    spec.commandLine()
        .getOut()
        .print(markdown ? BenchText.markdown(report) : BenchText.text(report));
    spec.commandLine().getOut().flush();
    Path file = json;
    if (file != null) {
      try {
        ReportJson.write(report, file);
      } catch (UncheckedIOException e) {
        throw new CommandFailure(
            ExitCode.FAILURE, file + " cannot be written: " + e.getMessage(), e);
      }
    }
  }

  private int verdict(BenchReport report) {
    if (report.runs().stream().anyMatch(run -> run.stages().people() > 0)) {
      return ExitCode.OK;
    }
    message("no person was found in any frame, so these figures say little");
    return ExitCode.NO_PERSON;
  }

  private void message(String text) {
    spec.commandLine().getErr().println(text);
  }
}
