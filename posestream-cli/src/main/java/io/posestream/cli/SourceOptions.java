package io.posestream.cli;

import io.posestream.cli.input.FrameChoice;
import io.posestream.cli.input.InputOptions;
import io.posestream.cli.input.InputResolver;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of what of an input is read and how, for a picocli {@code @Mixin}. */
final class SourceOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec command;

  @Option(
      names = "--track",
      paramLabel = "N",
      description = "Which of several video tracks of a file, from 0 (default: the main one).")
  private @Nullable Integer track;

  @Option(
      names = "--give-up",
      paramLabel = "SECONDS",
      description = "End a live network stream after so long without a picture (default: 60).")
  private @Nullable Double giveUpS;

  @Option(
      names = "--frames",
      paramLabel = "WHICH",
      description = "every (default for files) or newest (cameras and live streams: always).")
  private @Nullable FrameChoice frames;

  @Option(names = "--max-frames", paramLabel = "N", description = "Stop after so many frames.")
  private @Nullable Long maxFrames;

  @Option(
      names = "--duration",
      paramLabel = "SECONDS",
      description = "Stop after so much time of the input.")
  private @Nullable Double durationS;

  @Option(names = "--fps", paramLabel = "HZ", description = "Frame rate of --demo (default: 30).")
  private @Nullable Double fps;

  /** Refuses values that are out of range. */
  void requirePossible() {
    if (track != null && track < 0) {
      throw new ParameterException(command.commandLine(), "--track must be at least 0: " + track);
    }
    if (giveUpS != null && !(giveUpS >= 0)) {
      throw new ParameterException(
          command.commandLine(), "--give-up must be at least 0: " + giveUpS);
    }
  }

  /** What opens the inputs that these options are for. */
  InputResolver resolver() {
    return InputResolver.of(
        new InputOptions(
            Optional.ofNullable(frames),
            fps == null ? OptionalDouble.empty() : OptionalDouble.of(fps),
            durationS == null ? OptionalDouble.empty() : OptionalDouble.of(durationS),
            maxFrames == null ? OptionalLong.empty() : OptionalLong.of(maxFrames),
            track == null ? OptionalInt.empty() : OptionalInt.of(track),
            giveUpS == null ? OptionalDouble.empty() : OptionalDouble.of(giveUpS)));
  }
}
