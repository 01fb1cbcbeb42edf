package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.person.Hand;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.Quality;
import io.posestream.skeleton.Side;
import io.posestream.video.VideoFileSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hands alone: which networks run, and what is found. */
class HandsOnlyTest {
  private static final PoseOptions HANDS_ONLY = PoseOptions.builder().handsOnly(true).build();

  private final Map<String, Integer> runs = new HashMap<>();
  private final List<PoseEstimate> frames = new ArrayList<>();

  /** Of the frames in which the palm detector alone, run in each of them, finds a hand. */
  @ParameterizedTest
  @CsvSource({"ov11_hand_reaching_mps.mp4, 202", "ov7_dark_portrait_thumb_mps.mp4, 172"})
  void theHandShouldBeFoundAndNoBodyNetworkRun(String video, int framesWithHand) throws Exception {
    process(video, HANDS_ONLY);
    assertThat(runs).containsOnlyKeys("palm_detection_full", "hand_landmark_full");
    assertThat(frames).allSatisfy(frame -> assertThat(frame.people()).isEmpty());
    long found = frames.stream().filter(frame -> !frame.looseHands().isEmpty()).count();
    assertThat(found).isGreaterThanOrEqualTo(Math.round(0.97 * framesWithHand));
  }

  @Test
  void theHandShouldKeepItsIdAndItsSide() throws Exception {
    process("ov11_hand_reaching_mps.mp4", HANDS_ONLY);
    List<Hand> hands = frames.stream().flatMap(frame -> frame.looseHands().stream()).toList();
    assertThat(hands).extracting(Hand::id).containsOnly(0);
    assertThat(hands).extracting(Hand::side).containsOnly(Side.RIGHT);
    assertThat(frames)
        .extracting(frame -> frame.quality().orElseThrow())
        .containsOnly(FrameQuality.complete(Quality.ofHands(HandModel.FULL, 1)));
  }

  @Test
  void handsShouldBeHeldOverBetweenTheFramesInWhichTheyAreProcessed() throws Exception {
    process("ov11_hand_reaching_mps.mp4", HANDS_ONLY.toBuilder().handsEveryFrames(3).build());
    for (int i = 1; i < frames.size(); i++) {
      boolean held = i % 3 != 0;
      assertThat(frames.get(i).handsHeld()).isEqualTo(held);
      if (held) {
        assertThat(frames.get(i).looseHands()).isEqualTo(frames.get(i - 1).looseHands());
      }
    }
  }

  private void process(String name, PoseOptions options) throws Exception {
    NetworkObserver observer =
        (network, run) -> {
          runs.merge(network, 1, Integer::sum);
          run.run();
        };
    try (MediaPipeEngine engine = MediaPipeEngine.builder().observer(observer).build();
        VideoFileSource video = VideoFileSource.open(TestMedia.file(name));
        PoseEstimator estimator = engine.open(options)) {
      for (var next = video.next(); next.isPresent(); next = video.next()) {
        Frame frame = next.get();
        frames.add(estimator.estimate(frame, frame.captureTimeNs()));
      }
    }
  }
}
