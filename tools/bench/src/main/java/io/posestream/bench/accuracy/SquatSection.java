package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.engine.PoseOptions;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Body;
import io.posestream.result.PoseResult;
import io.posestream.track.TrackOptions;

/** The squat video of MediaPipe's own tests, tracked and smoothed, over all its frames. */
final class SquatSection {
  private static final String STEM = "ov1_squats_mp";
  private static final long FRAME_STEP_NS = 33_333_000;

  private SquatSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    JsonNode expected = media.truth(STEM).get("mediapipe_expected").get(0);
    JsonNode framesPx = expected.get("frames_landmarks_px");
    JsonNode framesM = expected.get("frames_world_m");
    Sample px = new Sample();
    Sample metres = new Sample();
    int[] frame = {0};
    PoseOptions options = PoseOptions.builder().hands(false).build();
    try (FrameProcessor processor =
        FrameProcessor.of(provider.open(options), TrackOptions.defaults())) {
      media.forEachFrame(
          STEM + ".mp4",
          Integer.MAX_VALUE,
          picture -> {
            int index = frame[0]++;
            PoseResult result = processor.process(picture, index * FRAME_STEP_NS);
            if (!(result instanceof PoseResult.Detected detected)) {
              throw new IllegalStateException("frame " + index + ": " + result);
            }
            Body body = detected.people().get(0).body();
            px.addAll(Deviation.perCoordinate(body.landmarks(), framesPx.get(index), 1, 1));
            metres.addAll(
                Deviation.perCoordinate(body.world().orElseThrow(), framesM.get(index), 1, 1, 1));
          });
    }
    return "## MediaPipe's squat video, "
        + frame[0]
        + " frames, full model, tracked and smoothed\n\n"
        + new Table("coordinate | mean | p95 | max | tolerance")
            .row(cells("pixels", px, 1, "15"))
            .row(cells("centimetres", metres, 100, "10"));
  }

  private static Object[] cells(String unit, Sample errors, double scale, String tolerance) {
    Sample absolute = errors.absolute();
    return new Object[] {
      unit,
      scale * absolute.mean(),
      scale * absolute.percentile(0.95),
      scale * absolute.percentile(1),
      tolerance
    };
  }
}
