package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.angle.AngleState;
import io.posestream.angle.JointAngle;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Joint angles of two of the four-camera clips against the angles triangulated from all four. */
final class FourCameraSection {
  private static final List<String> STEMS =
      List.of("ov4_balancing_front_p2s_cam02", "ov5_balancing_back_p2s_cam03");
  private static final List<String> JOINTS = List.of("Knee", "Hip", "Elbow", "Shoulder");

  private FourCameraSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    StringBuilder text =
        new StringBuilder("## Joint angles against the four-camera triangulation\n\n");
    text.append(
        "Interior angles in degrees, both sides together, One Euro smoothing. The truth is itself"
            + " not marker-based (some degrees).\n");
    for (PoseModel model : PoseModel.values()) {
      Table table =
          new Table("clip | joint | frames × sides | mean absolute error | bias | p95 | unknown");
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
      Table table, String stem, Media media, MediaPipeEngine provider, PoseModel model) {
    JsonNode truth = media.truth(stem).get("frames");
    Map<String, Sample> errors = new LinkedHashMap<>();
    Map<String, Integer> unknown = new LinkedHashMap<>();
    JOINTS.forEach(joint -> errors.put(joint, new Sample()));
    PoseOptions options = PoseOptions.builder().poseModel(model).hands(false).build();
    try (MessagePath path = new MessagePath(provider.open(options))) {
      media.forEachFrame(
          stem + ".mp4",
          Integer.MAX_VALUE,
          frame -> {
            PoseResult result = path.process(frame);
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
                error.absolute().mean(),
                error.mean(),
                error.absolute().percentile(0.95),
                unknown.getOrDefault(joint, 0)));
  }

  private static void compare(
      PoseResult.Detected detected,
      JsonNode truth,
      Map<String, Sample> errors,
      Map<String, Integer> unknown) {
    for (String joint : JOINTS) {
      for (String side : List.of("left", "right")) {
        JsonNode expected = truth.get(side + "_" + joint.toLowerCase(Locale.ROOT));
        JointAngle angle = detected.people().get(0).angles().angle(side + joint).orElseThrow();
        if (expected == null || expected.isNull()) {
          continue;
        }
        if (angle.state() == AngleState.UNKNOWN) {
          unknown.merge(joint, 1, Integer::sum);
        } else {
          Objects.requireNonNull(errors.get(joint))
              .add(angle.interiorDeg() - expected.doubleValue());
        }
      }
    }
  }
}
