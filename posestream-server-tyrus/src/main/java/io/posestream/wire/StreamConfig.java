package io.posestream.wire;

import io.posestream.hand.HandModel;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;

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
 */
public record StreamConfig(
    PoseModel model,
    HandModel handModel,
    boolean hands,
    SmoothingChoice smoothing,
    boolean mirrored,
    float detectionThreshold,
    float presenceThreshold) {
  /** Full body network, lite hand network (two hands at 60 fps on two cores), One Euro. */
  public static StreamConfig defaults() {
    return new StreamConfig(
        PoseModel.FULL,
        HandModel.LITE,
        true,
        SmoothingChoice.ONE_EURO,
        false,
        PoseOptions.DEFAULT_THRESHOLD,
        PoseOptions.DEFAULT_THRESHOLD);
  }

  /** What an estimator is opened with. */
  public PoseOptions poseOptions(int maxPixels) {
    return PoseOptions.builder()
        .poseModel(model)
        .handModel(handModel)
        .hands(hands)
        .mirrored(mirrored)
        .detectionThreshold(detectionThreshold)
        .presenceThreshold(presenceThreshold)
        .maxPixels(maxPixels)
        .build();
  }
}
