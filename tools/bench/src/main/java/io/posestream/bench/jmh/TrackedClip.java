package io.posestream.bench.jmh;

import io.posestream.bench.clip.Media;
import io.posestream.frame.Frame;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseEstimate;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.List;

/** What the networks see in two seconds of the signing clip: a body and both hands. */
final class TrackedClip {
  private static final int FIRST = 30;
  private static final int END = 90;

  private TrackedClip() {}

  static List<PoseEstimate> estimates() {
    List<PoseEstimate> estimates = new ArrayList<>();
    try (MediaPipeProvider provider = MediaPipeProvider.create();
        PoseEstimator estimator = provider.open(PoseOptions.defaults())) {
      for (Frame frame : Media.fromProperty().firstFrames(ClipPicture.CLIP, END)) {
        estimates.add(estimator.estimate(frame, frame.captureTimeNs() + 1));
      }
    }
    return estimates.subList(FIRST, END).stream()
        .filter(estimate -> estimate.body().isPresent() && estimate.hands().size() == 2)
        .toList();
  }
}
