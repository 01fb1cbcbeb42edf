package io.posestream.cli.input;

import io.posestream.cli.exit.CommandFailure;
import io.posestream.cli.exit.ExitCode;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.FrameSource;
import io.posestream.frame.FrameSourceException;
import io.posestream.models.camera.CameraSource;
import io.posestream.video.NetworkOptions;
import io.posestream.video.NetworkSource;
import io.posestream.video.VideoFileSource;
import io.posestream.video.VideoLog;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Opens what the user named. */
public final class InputResolver {
  private static final String CAMERA = "camera";
  private static final double DEFAULT_FPS = 30;
  private static final double LONGEST_S = 1e9;

  private final InputOptions options;

  private InputResolver(InputOptions options) {
    this.options = options;
  }

  /** A resolver with these options. */
  public static InputResolver of(InputOptions options) {
    return new InputResolver(options);
  }

  /**
   * Opens a video, a picture, a folder of pictures, the address of a network stream, {@code camera}
   * or {@code camera:NUMBER}.
   *
   * @throws CommandFailure naming input and reason
   */
  public AnalyzeInput open(String input) {
    AnalyzeInput opened = opened(input);
    boolean file = opened instanceof AnalyzeInput.Stream && Files.exists(path(input));
    if (options.track().isPresent() && !file) {
      opened.close();
      throw new CommandFailure(ExitCode.USAGE, "--track is for video files only");
    }
    return opened;
  }

  private AnalyzeInput opened(String input) {
    if (NetworkSource.isAddress(input)) {
      return network(input);
    }
    if (input.equals(CAMERA) || input.startsWith(CAMERA + ":")) {
      return camera(input.equals(CAMERA) ? "0" : input.substring(CAMERA.length() + 1));
    }
    Path path = path(input);
    if (!Files.exists(path)) {
      String advice = LocaleNames.advice(input).map(text -> "; " + text).orElse("");
      throw new CommandFailure(ExitCode.INPUT, input + " does not exist" + advice);
    }
    if (Files.isDirectory(path)) {
      return PictureFolder.open(input, path);
    }
    return InputKind.isPicture(path)
        ? new AnalyzeInput.Pictures(input, List.of(path), List.of())
        : video(path);
  }

  private static Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      String reason = LocaleNames.advice(input).orElse(e.getReason());
      throw new CommandFailure(ExitCode.INPUT, input + " is not a file name: " + reason, e);
    }
  }

  /** The drawn person. */
  public AnalyzeInput demo() {
    DemoScript script = DemoScript.create();
    double fps = options.fps().orElse(DEFAULT_FPS);
    double durationS = options.durationS().orElse(script.durationS());
    try {
      FrameSource figure =
          FigureFrameSource.builder(script)
              .fps(fps)
              .duration(Duration.ofMillis(Math.round(durationS * 1e3)))
              .build();
      return stream("demo", figure, OptionalLong.of(Math.round(durationS * fps)), fps);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private AnalyzeInput video(Path file) {
    try {
      // What a user needs to know is in the exception and the warning.
      VideoLog.quiet();
      VideoFileSource video =
          options.track().isPresent()
              ? VideoFileSource.open(file, options.track().getAsInt())
              : VideoFileSource.open(file);
      double rateHz = video.info().frameRateHz().orElse(DEFAULT_FPS);
      String name = file.getFileName().toString();
      return stream(name, video, video.info().frames(), rateHz, video::warning);
    } catch (FrameSourceException e) {
      throw new CommandFailure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private AnalyzeInput network(String address) {
    try {
      VideoLog.quiet();
      NetworkOptions patience = NetworkOptions.defaults();
      if (options.giveUpS().isPresent()) {
        patience = patience.givingUpAfter(longest(options.giveUpS()));
      }
      NetworkSource source = NetworkSource.open(address, patience);
      double rateHz = source.info().frameRateHz().orElse(DEFAULT_FPS);
      if (!source.isLive()) {
        return stream(source.name(), source, source.info().frames(), rateHz);
      }
      return new AnalyzeInput.Stream(
          source.name(),
          new PlacedFrames(limited(source), source.name(), true),
          fewer(OptionalLong.empty()),
          rateHz,
          Optional::empty);
    } catch (FrameSourceException e) {
      throw new CommandFailure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private AnalyzeInput camera(String camera) {
    try {
      FrameSource source = CameraSource.open(cameraIndex(camera));
      String name = CAMERA + ":" + camera;
      return new AnalyzeInput.Stream(
          name,
          new PlacedFrames(limited(source), name, true),
          fewer(OptionalLong.empty()),
          DEFAULT_FPS,
          Optional::empty);
    } catch (FrameSourceException e) {
      throw new CommandFailure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private static int cameraIndex(String camera) {
    try {
      int index = Integer.parseInt(camera);
      if (index >= 0) {
        return index;
      }
      throw new NumberFormatException("negative");
    } catch (NumberFormatException e) {
      throw new CommandFailure(
          ExitCode.INPUT,
          CAMERA + ":" + camera + " is no camera; cameras are numbered, the first is camera:0",
          e);
    }
  }

  private AnalyzeInput stream(String name, FrameSource source, OptionalLong frames, double rateHz) {
    return stream(name, source, frames, rateHz, Optional::empty);
  }

  /** A file is read as fast as it can be; a live view of it has to go at its own pace. */
  private AnalyzeInput stream(
      String name,
      FrameSource source,
      OptionalLong frames,
      double rateHz,
      Supplier<Optional<String>> warning) {
    FrameSource placed = new PlacedFrames(limited(source), name, false);
    boolean newest = options.frames().equals(Optional.of(FrameChoice.NEWEST));
    return new AnalyzeInput.Stream(
        name,
        newest ? FrameSource.newest(FrameSource.paced(placed)) : placed,
        fewer(frames),
        rateHz,
        warning);
  }

  private FrameSource limited(FrameSource source) {
    return FrameSource.limited(
        source, options.maxFrames().orElse(Long.MAX_VALUE), longest(options.durationS()));
  }

  private static Duration longest(OptionalDouble durationS) {
    double seconds = Math.min(durationS.orElse(LONGEST_S), LONGEST_S);
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private OptionalLong fewer(OptionalLong frames) {
    if (frames.isEmpty() || options.maxFrames().isEmpty()) {
      return frames.isEmpty() ? options.maxFrames() : frames;
    }
    return OptionalLong.of(Math.min(frames.getAsLong(), options.maxFrames().getAsLong()));
  }
}
