package io.posestream.models.quality;

import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;

/**
 * What a level costs before anything is measured, in ms of the machine of {@code
 * docs/performance.md}; only ratios matter.
 */
final class PriorCost {
  private PriorCost() {}

  /** Of a frame: for a rate the mean of a cycle, for a latency a frame with hands. */
  static double ms(Quality level, QualityTarget target) {
    double handsMs = level.hands().map(hands -> handsMs(hands.model())).orElse(0.0);
    boolean mean = target instanceof QualityTarget.Rate;
    double bodyMs = level.body().map(PriorCost::bodyMs).orElse(0.0);
    return bodyMs + (mean ? handsMs / level.cycleFrames() : handsMs);
  }

  private static double bodyMs(PoseModel model) {
    return switch (model) {
      case LITE -> 5;
      case FULL -> 7;
      case HEAVY -> 25;
    };
  }

  private static double handsMs(HandModel model) {
    return switch (model) {
      case LITE -> 5;
      case FULL -> 9;
    };
  }
}
