package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.engine.PoseOptions;
import io.posestream.loop.FrameProcessor;
import io.posestream.media.TestMedia;
import io.posestream.person.Body;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.Landmarks;
import io.posestream.track.TrackOptions;
import io.posestream.video.VideoFileSource;
import org.junit.jupiter.api.Test;

/**
 * MediaPipe's squat video, tracked and smoothed, against its published values.
 *
 * <p>Three tolerances are published: 15 px and 0.1 m for the Python package, 28 px and 0.19 m for
 * tfjs, 31 px and 0.24 m for the JavaScript package that our weights come from. That package
 * itself, run on these frames, exceeds the Python tolerance in 4 of 4290 pixel and 50 of 6435 world
 * coordinates; we hold the tighter tfjs one everywhere, and the Python one but for a thousandth of
 * the pixel and a hundredth of the world coordinates. See docs/accuracy.md.
 */
class SquatVideoTest {
  private static final long FRAME_STEP_NS = 33_333_000;
  private static final double PYTHON_PX = 15;
  private static final double PYTHON_M = 0.1;
  private static final double TFJS_PX = 28;
  private static final double TFJS_M = 0.19;
  private static final int MOST_OVER_PX = 65 * 33 * 2 / 1000;
  private static final int MOST_OVER_M = 65 * 33 * 3 / 100;

  private int frame;
  private int overPx;
  private int overM;

  @Test
  void publishedValuesHoldOverAllFrames() throws InterruptedException {
    JsonNode expected = TestMedia.json("ov1_squats_mp.gt.json").get("mediapipe_expected").get(0);
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        FrameProcessor processor =
            FrameProcessor.of(
                engine.open(PoseOptions.builder().hands(false).build()), TrackOptions.defaults());
        VideoFileSource video = VideoFileSource.open(TestMedia.file("ov1_squats_mp.mp4"))) {
      for (var next = video.next(); next.isPresent(); next = video.next(), frame++) {
        PoseResult result = processor.process(next.get(), frame * FRAME_STEP_NS);
        assertThat(result).isInstanceOf(PoseResult.Detected.class);
        compare((PoseResult.Detected) result, expected);
      }
    }
    assertThat(frame).isEqualTo(65);
    assertThat(overPx).as("coordinates off by 15 px").isLessThanOrEqualTo(MOST_OVER_PX);
    assertThat(overM).as("coordinates off by 0.1 m").isLessThanOrEqualTo(MOST_OVER_M);
  }

  private void compare(PoseResult.Detected detected, JsonNode expected) {
    Body body = detected.people().get(0).body();
    Landmarks world = body.world().orElseThrow();
    for (int i = 0; i < 33; i++) {
      JsonNode px = expected.get("frames_landmarks_px").get(frame).get(i);
      comparePx(body.landmarks().x(i), px.get(0));
      comparePx(body.landmarks().y(i), px.get(1));
      JsonNode metres = expected.get("frames_world_m").get(frame).get(i);
      compareM(world.x(i), metres.get(0));
      compareM(world.y(i), metres.get(1));
      compareM(world.z(i), metres.get(2));
    }
  }

  private void comparePx(double actualPx, JsonNode expectedPx) {
    double error = Math.abs(actualPx - expectedPx.doubleValue());
    assertThat(error).isLessThan(TFJS_PX);
    overPx += error >= PYTHON_PX ? 1 : 0;
  }

  private void compareM(double actualM, JsonNode expectedM) {
    double error = Math.abs(actualM - expectedM.doubleValue());
    assertThat(error).isLessThan(TFJS_M);
    overM += error >= PYTHON_M ? 1 : 0;
  }
}
