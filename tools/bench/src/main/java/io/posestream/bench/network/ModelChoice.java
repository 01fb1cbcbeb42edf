package io.posestream.bench.network;

import io.posestream.models.weights.ModelName;
import io.posestream.pose.PoseOptions;
import java.util.List;

/** Which networks a choice of options needs. */
final class ModelChoice {
  private ModelChoice() {}

  /** The body's detector and network, then those of the hands if they are looked for. */
  static List<ModelName> of(PoseOptions options) {
    ModelName body = ModelName.landmarks(options.poseModel());
    return options.hands()
        ? List.of(
            ModelName.POSE_DETECTION,
            body,
            ModelName.palms(options.handModel()),
            ModelName.landmarks(options.handModel()))
        : List.of(ModelName.POSE_DETECTION, body);
  }
}
