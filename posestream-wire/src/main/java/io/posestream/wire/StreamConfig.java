package io.posestream.wire;

import io.posestream.hand.HandModel;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import io.posestream.quality.QualityTarget;
import java.util.Optional;

/**
 * The settings of one client's stream.
 *
 * @param model size of the body network
 * @param handModel size of the hand network
 * @param hands whether hands are looked for
 * @param smoothing which filter is used
 * @param mirrored whether the pictures are mirrored
 * @param detectionThreshold least score of a detected body or palm, 0..1
 * @param presenceThreshold what the landmark networks' flag must exceed, 0..1
 * @param target what shall be held by models that are at most as large as the ones named here
 */
public record StreamConfig(
    PoseModel model,
    HandModel handModel,
    boolean hands,
    SmoothingChoice smoothing,
    boolean mirrored,
    float detectionThreshold,
    float presenceThreshold,
    Optional<QualityTarget> target) {
  /**
   * Full body network, lite hand network (two hands at 60 fps on two cores), One Euro, no target.
   */
  public static StreamConfig defaults() {
    return new StreamConfig(
        PoseModel.FULL,
        HandModel.LITE,
        true,
        SmoothingChoice.ONE_EURO,
        false,
        PoseOptions.DEFAULT_THRESHOLD,
        PoseOptions.DEFAULT_THRESHOLD,
        Optional.empty());
  }

  /** What an estimator is opened with. */
  public PoseOptions poseOptions(int maxPixels) {
    PoseOptions.Builder options =
        PoseOptions.builder()
            .poseModel(model)
            .handModel(handModel)
            .hands(hands)
            .mirrored(mirrored)
            .detectionThreshold(detectionThreshold)
            .presenceThreshold(presenceThreshold)
            .maxPixels(maxPixels);
    target.ifPresent(options::target);
    return options.build();
  }
}
