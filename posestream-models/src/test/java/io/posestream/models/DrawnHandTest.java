package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.skeleton.Side;
import org.junit.jupiter.api.Test;

/** A forearm and a hand alone, drawn, with exact truth; needs no media. */
class DrawnHandTest {
  private static final int FRAMES = 48;

  /** 1.5 % of the picture. */
  private static final double MAX_ERROR_PX = 0.015 * DrawnHand.WIDTH_PX;

  @Test
  void theHandShouldBeFoundAndNoBodyInIt() {
    DrawnHand drawn = new DrawnHand();
    int bodies = 0;
    int found = 0;
    int wrong = 0;
    int right = 0;
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(PoseOptions.defaults())) {
      for (int i = 0; i < FRAMES; i++) {
        Frame frame = drawn.frame(i);
        PoseEstimate estimate = estimator.estimate(frame, frame.captureTimeNs());
        bodies += estimate.people().size();
        for (var hand : estimate.hands()) {
          boolean isClose = DrawnHand.errorPx(drawn.truth(i), hand) <= MAX_ERROR_PX;
          found += isClose ? 1 : 0;
          wrong += isClose ? 0 : 1;
          right += hand.side() == Side.RIGHT ? 1 : 0;
        }
      }
    }
    assertThat(found).as("hands within 1.5 % of the picture").isGreaterThanOrEqualTo(47);
    assertThat(wrong).as("other hands").isLessThanOrEqualTo(1);
    assertThat(bodies).as("frames with a body").isLessThanOrEqualTo(4);
    assertThat(right).as("on the right side").isEqualTo(found + wrong);
  }
}
