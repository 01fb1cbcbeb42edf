package io.posestream.bench.accuracy;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.bench.report.Table;
import io.posestream.bench.clip.Media;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmoothingOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Joint angles of two of the four-camera clips against the angles triangulated from all four. */
final class FourCameraSection implements Section {
  private static final List<String> STEMS =
      List.of("ov4_balancing_front_p2s_cam02", "ov5_balancing_back_p2s_cam03");
  private static final List<String> JOINTS = List.of("Knee", "Hip", "Elbow", "Shoulder");

  @Override
  public String measure(Media media, MediaPipeProvider provider) {
    StringBuilder text =
        new StringBuilder("## Joint angles against the four-camera triangulation\n\n");
    text.append(
        "Interior angles in degrees, both sides together, One Euro smoothing. The truth is itself"
            + " not marker-based (some degrees).\n");
    for (PoseModel model : PoseModel.values()) {
      Table table =
          new Table(
              "clip", "joint", "frames × sides", "mean absolute error", "bias", "p95", "unknown");
      for (String stem : STEMS) {
        rows(table, stem, media, provider, model);
      }
      text.append("\n### Body model ")
          .append(model.name().toLowerCase(Locale.ROOT))
          .append("\n\n")
          .append(table);
    }
    return text.toString();
  }

  private static void rows(
      Table table, String stem, Media media, MediaPipeProvider provider, PoseModel model) {
    JsonNode truth = media.truth(stem).get("frames");
    Map<String, Errors> errors = new LinkedHashMap<>();
    Map<String, Integer> unknown = new LinkedHashMap<>();
    JOINTS.forEach(joint -> errors.put(joint, new Errors()));
    PoseOptions options = PoseOptions.builder().poseModel(model).hands(false).build();
    try (FrameProcessor processor =
        FrameProcessor.of(
            provider.open(options), AngleCalculator.standard(), SmoothingOptions.oneEuro())) {
      media.forEachFrame(
          stem + ".mp4",
          frame -> {
            PoseResult result = processor.process(frame, frame.captureTimeNs());
            JsonNode person = truth.get((int) frame.sequence()).get("people").get(0);
            if (result instanceof PoseResult.Detected detected && person != null) {
              compare(detected, person.get("angles_deg"), errors, unknown);
            }
          });
    }
    errors.forEach(
        (joint, error) ->
            table.row(
                stem.substring(0, 3),
                joint.toLowerCase(Locale.ROOT),
                error.count(),
                error.meanAbsolute(),
                error.bias(),
                error.percentile(0.95),
                unknown.getOrDefault(joint, 0)));
  }

  private static void compare(
      PoseResult.Detected detected,
      JsonNode truth,
      Map<String, Errors> errors,
      Map<String, Integer> unknown) {
    for (String joint : JOINTS) {
      for (String side : List.of("left", "right")) {
        JsonNode expected = truth.get(side + "_" + joint.toLowerCase(Locale.ROOT));
        JointAngle angle = detected.angles().angle(side + joint).orElseThrow();
        if (expected == null || expected.isNull()) {
          continue;
        }
        if (angle.state() == AngleState.UNKNOWN) {
          unknown.merge(joint, 1, Integer::sum);
        } else {
          errors
              .computeIfAbsent(joint, key -> new Errors())
              .add(angle.interiorDeg() - expected.doubleValue());
        }
      }
    }
  }
}
