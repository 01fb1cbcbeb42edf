package io.posestream.bench.accuracy;

import io.posestream.angle.AngleCalculator;
import io.posestream.bench.report.Table;
import io.posestream.bench.clip.Media;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseOptions;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmoothingOptions;
import tools.jackson.databind.JsonNode;

/** The squat video of MediaPipe's own tests, tracked and smoothed, over all its frames. */
final class SquatSection implements Section {
  private static final String STEM = "ov1_squats_mp";
  private static final long FRAME_STEP_NS = 33_333_000;

  @Override
  public String measure(Media media, MediaPipeProvider provider) {
    JsonNode expected = media.truth(STEM).get("mediapipe_expected").get(0);
    JsonNode framesPx = expected.get("frames_landmarks_px");
    JsonNode framesM = expected.get("frames_world_m");
    Errors px = new Errors();
    Errors metres = new Errors();
    int[] frame = {0};
    PoseOptions options = PoseOptions.builder().hands(false).build();
    try (FrameProcessor processor =
        FrameProcessor.of(
            provider.open(options), AngleCalculator.standard(), SmoothingOptions.oneEuro())) {
      media.forEachFrame(
          STEM + ".mp4",
          picture -> {
            PoseResult result = processor.process(picture, frame[0] * FRAME_STEP_NS);
            if (!(result instanceof PoseResult.Detected detected)) {
              throw new IllegalStateException("frame " + frame[0] + ": " + result);
            }
            for (int i = 0; i < 33; i++) {
              JsonNode point = framesPx.get(frame[0]).get(i);
              JsonNode world = framesM.get(frame[0]).get(i);
              px.add(
                  detected.body().landmarks().x(i) * detected.width() - point.get(0).doubleValue());
              px.add(
                  detected.body().landmarks().y(i) * detected.height()
                      - point.get(1).doubleValue());
              metres.add(detected.body().world().x(i) - world.get(0).doubleValue());
              metres.add(detected.body().world().y(i) - world.get(1).doubleValue());
              metres.add(detected.body().world().z(i) - world.get(2).doubleValue());
            }
            frame[0]++;
          });
    }
    return "## MediaPipe's squat video, "
        + frame[0]
        + " frames, full model, tracked and smoothed\n\n"
        + new Table("coordinate", "mean", "p95", "max", "tolerance")
            .row("pixels", px.meanAbsolute(), px.percentile(0.95), px.greatest(), "15")
            .row(
                "centimetres",
                100 * metres.meanAbsolute(),
                100 * metres.percentile(0.95),
                100 * metres.greatest(),
                "10");
  }
}
