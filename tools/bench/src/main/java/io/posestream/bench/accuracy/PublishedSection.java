package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Body;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import java.util.Comparator;
import java.util.Locale;

/** The values that MediaPipe's own tests expect of its test pictures. */
final class PublishedSection {
  private static final String POSE = "o01_yoga_warrior_mp_pose";
  private static final String HANDS = "o02_two_hands_mp_left_hands";

  private PublishedSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    Table table = new Table("value | model | mean | max | tolerance");
    for (PoseModel model : PoseModel.values()) {
      body(table, media, provider, model);
    }
    for (HandModel model : HandModel.values()) {
      hands(table, media, provider, model);
    }
    return "## MediaPipe's published expected values\n\n"
        + "Per coordinate. Detector box, regions, crops with given regions and the 15 golden crops"
        + " are asserted by the tests `Published*Test` and `ImageToTensorGoldenTest`.\n\n"
        + table;
  }

  private static void body(Table table, Media media, MediaPipeEngine provider, PoseModel model) {
    PoseEstimate estimate =
        estimate(
            media,
            provider,
            POSE,
            PoseOptions.builder().poseModel(model).hands(false).tracking(false).build());
    Body body = estimate.person().orElseThrow().body();
    JsonNode solutions = expected(media, POSE, "solutions.pose_test image");
    JsonNode tasks = expected(media, POSE, "tasks.pose_landmarker image");
    Sample px = Deviation.perCoordinate(body.landmarks(), solutions.get("landmarks_px"), 1, 1);
    Sample metres =
        Deviation.perCoordinate(body.world().orElseThrow(), solutions.get("world_m"), 1, 1, 1);
    Sample norm =
        Deviation.perCoordinate(
            body.landmarks(),
            tasks.get("landmarks_norm"),
            1.0 / estimate.width(),
            1.0 / estimate.height());
    row(table, "pose.jpg landmarks, px", model, px, 1, "15");
    row(table, "pose.jpg world landmarks, cm", model, metres, 100, "20");
    row(table, "pose.jpg Tasks landmarks, % of the picture", model, norm, 100, "3");
  }

  private static void hands(Table table, Media media, MediaPipeEngine provider, HandModel model) {
    PoseEstimate estimate =
        estimate(
            media, provider, HANDS, PoseOptions.builder().handModel(model).tracking(false).build());
    JsonNode expected = expected(media, HANDS, "solutions.hands_test image");
    Sample px = new Sample();
    for (JsonNode points : expected.get("hands_px")) {
      estimate.hands().stream()
          .map(hand -> Deviation.perCoordinate(hand.landmarks(), points, 1, 1))
          .min(Comparator.comparingDouble(errors -> errors.absolute().mean()))
          .ifPresent(px::addAll);
    }
    row(table, "hands.jpg, px", model, px, 1, model == HandModel.LITE ? "25" : "20");
  }

  private static void row(
      Table table, String value, Enum<?> model, Sample errors, double scale, String tolerance) {
    table.row(
        value,
        model.name().toLowerCase(Locale.ROOT),
        scale * errors.absolute().mean(),
        scale * errors.absolute().percentile(1),
        tolerance);
  }

  private static PoseEstimate estimate(
      Media media, MediaPipeEngine provider, String stem, PoseOptions options) {
    try (PoseEstimator estimator = provider.open(options)) {
      return estimator.estimate(media.picture(stem + ".jpg"), 0);
    }
  }

  private static JsonNode expected(Media media, String stem, String id) {
    for (JsonNode expected : media.truth(stem).get("mediapipe_expected")) {
      if (expected.get("id").asText().contains(id)) {
        return expected;
      }
    }
    throw new IllegalArgumentException(stem + " publishes nothing like " + id);
  }
}
