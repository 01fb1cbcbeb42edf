package io.posestream.bench.jmh;

import io.posestream.bench.clip.Media;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.BgrImage;
import io.posestream.models.MediaPipeEngine;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks take from the signing clip, 640×480 px: a man and both his hands. */
final class SigningClip {
  private static final int FIRST = 30;
  private static final int WITH_HANDS = 60;
  private static final int END = 90;

  private SigningClip() {}

  /** A picture with both hands. */
  static BgrImage picture() {
    List<BgrImage> newest = new ArrayList<>();
    Media.fromProperty()
        .forEachFrame(Media.SIGNING, WITH_HANDS, frame -> newest.add(0, (BgrImage) frame.image()));
    return newest.get(0);
  }

  /** What the networks find in two seconds, where it is a body and both hands. */
  static List<PoseEstimate> estimates() {
    List<PoseEstimate> estimates = new ArrayList<>();
    try (MediaPipeEngine provider = MediaPipeEngine.create();
        PoseEstimator estimator = provider.open(PoseOptions.defaults())) {
      Media.fromProperty()
          .forEachFrame(
              Media.SIGNING,
              END,
              frame -> estimates.add(estimator.estimate(frame, frame.captureTimeNs() + 1)));
    }
    return estimates.subList(FIRST, END).stream()
        .filter(estimate -> !estimate.people().isEmpty() && estimate.hands().size() == 2)
        .toList();
  }
}
