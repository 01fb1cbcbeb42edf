package io.posestream.cli;

import io.posestream.hand.HandModel;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import java.util.Locale;
import picocli.CommandLine.Option;

/**
 * The options that choose models and thresholds, for a picocli {@code @Mixin} of a command that
 * processes pictures. Filled by picocli before the command is called, then unchanged.
 *
 * @since 0.1
 */
public final class EngineOptions {
  @Option(
      names = {"--model", "--pose-model"},
      paramLabel = "SIZE",
      description = "Body model: lite, full or heavy (default: ${DEFAULT-VALUE}).",
      defaultValue = "full")
  private PoseModel model = PoseModel.FULL;

  @Option(
      names = "--hand-model",
      paramLabel = "SIZE",
      description = "Hand model: lite or full (default: ${DEFAULT-VALUE}).",
      defaultValue = "full")
  private HandModel handModel = HandModel.FULL;

  @Option(
      names = "--hands",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Look for hands (default), or not.")
  private boolean hands = true;

  @Option(
      names = "--mirrored",
      description = "The pictures are mirrored, as a selfie view is; left and right follow.")
  private boolean mirrored;

  @Option(
      names = "--detection-threshold",
      paramLabel = "P",
      description = "Least score of a detected body or palm, 0..1 (default: 0.5).")
  private float detectionThreshold = PoseOptions.DEFAULT_THRESHOLD;

  @Option(
      names = "--presence-threshold",
      paramLabel = "P",
      description = "Least certainty that a body or hand is still there, 0..1 (default: 0.5).")
  private float presenceThreshold = PoseOptions.DEFAULT_THRESHOLD;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description = "Larger pictures are refused before they are decoded (default: 33554432).")
  private int maxPixels = PoseOptions.DEFAULT_MAX_PIXELS;

  @Option(
      names = "--max-people",
      paramLabel = "N",
      description = "Accepted for later: one person is followed for now.")
  private int maxPeople = 1;

  /** With the default of every option. */
  public EngineOptions() {}

  boolean mirrored() {
    return mirrored;
  }

  int maxPeople() {
    return maxPeople;
  }

  int maxPixels() {
    return maxPixels;
  }

  /**
   * The chosen options.
   *
   * @param tracking whether frames follow one another, as in a video
   * @throws CommandFailure with {@link ExitCode#USAGE} if a number is out of range
   */
  public PoseOptions poseOptions(boolean tracking) {
    try {
      return PoseOptions.builder()
          .poseModel(model)
          .handModel(handModel)
          .hands(hands)
          .mirrored(mirrored)
          .tracking(tracking)
          .detectionThreshold(detectionThreshold)
          .presenceThreshold(presenceThreshold)
          .maxPixels(maxPixels)
          .build();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  String describe() {
    String body = model.name().toLowerCase(Locale.ROOT) + " body model";
    return hands ? body + ", " + handModel.name().toLowerCase(Locale.ROOT) + " hands" : body;
  }
}
