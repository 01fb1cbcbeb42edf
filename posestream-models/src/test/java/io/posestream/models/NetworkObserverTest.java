package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.quality.PoseModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkObserverTest {
  private static final PoseOptions LITE_BODY =
      PoseOptions.builder().poseModel(PoseModel.LITE).hands(false).build();

  @Test
  void shouldSeeEveryRunAndChangeNothing() throws Exception {
    List<String> runs = new ArrayList<>();
    NetworkObserver observer =
        (network, run) -> {
          runs.add(network);
          run.run();
        };
    try (MediaPipeEngine watched = MediaPipeEngine.builder().observer(observer).build();
        MediaPipeEngine unwatched = MediaPipeEngine.create()) {
      assertThat(body(watched)).isEqualTo(body(unwatched));
    }
    assertThat(runs.get(0)).isEqualTo("pose_detection");
    // In the second frame the body proves to be one by two further runs.
    assertThat(runs.subList(1, runs.size())).hasSize(4).containsOnly("pose_landmark_lite");
  }

  @Test
  void warmUpShouldRunEveryNetworkOfTheOptions() {
    List<String> runs = new ArrayList<>();
    NetworkObserver observer =
        (network, run) -> {
          runs.add(network);
          run.run();
        };
    try (MediaPipeEngine engine = MediaPipeEngine.builder().observer(observer).build()) {
      engine.warmUp(LITE_BODY);
      assertThat(runs).containsOnly("pose_detection", "pose_landmark_lite");
      runs.clear();
      engine.warmUp(PoseOptions.defaults());
      assertThat(runs)
          .containsOnly(
              "pose_detection", "pose_landmark_full", "hand_landmark_full", "palm_detection_full");
    }
  }

  /** The second of two frames, which is processed without the detector. */
  private static Object body(MediaPipeEngine engine) throws Exception {
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build();
        PoseEstimator estimator = engine.open(LITE_BODY)) {
      estimator.estimate(figure.next().orElseThrow(), 1);
      PoseEstimate estimate = estimator.estimate(figure.next().orElseThrow(), 2);
      return OnePerson.body(estimate).orElseThrow().landmarks();
    }
  }
}
