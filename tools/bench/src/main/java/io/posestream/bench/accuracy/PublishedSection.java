package io.posestream.bench.accuracy;

import io.posestream.bench.report.Table;
import io.posestream.bench.clip.Media;
import io.posestream.hand.Hand;
import io.posestream.hand.HandModel;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseEstimate;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The values that MediaPipe's own tests expect of its test pictures. */
final class PublishedSection implements Section {
  private static final String POSE = "o01_yoga_warrior_mp_pose";
  private static final String HANDS = "o02_two_hands_mp_left_hands";

  @Override
  public String measure(Media media, MediaPipeProvider provider) {
    Table table = new Table("value", "model", "mean", "max", "tolerance");
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

  private static void body(Table table, Media media, MediaPipeProvider provider, PoseModel model) {
    PoseEstimate estimate =
        estimate(
            media,
            provider,
            POSE,
            PoseOptions.builder().poseModel(model).hands(false).tracking(false).build());
    BodyPose body = estimate.body().orElseThrow();
    JsonNode solutions = expected(media, POSE, "solutions.pose_test image");
    JsonNode tasks = expected(media, POSE, "tasks.pose_landmarker image");
    Errors px = new Errors();
    Errors metres = new Errors();
    Errors norm = new Errors();
    for (int i = 0; i < 33; i++) {
      JsonNode point = solutions.get("landmarks_px").get(i);
      JsonNode world = solutions.get("world_m").get(i);
      JsonNode normalised = tasks.get("landmarks_norm").get(i);
      px.add(body.landmarks().x(i) * estimate.width() - point.get(0).doubleValue());
      px.add(body.landmarks().y(i) * estimate.height() - point.get(1).doubleValue());
      metres.add(body.world().x(i) - world.get(0).doubleValue());
      metres.add(body.world().y(i) - world.get(1).doubleValue());
      metres.add(body.world().z(i) - world.get(2).doubleValue());
      norm.add(body.landmarks().x(i) - normalised.get(0).doubleValue());
      norm.add(body.landmarks().y(i) - normalised.get(1).doubleValue());
    }
    row(table, "pose.jpg landmarks, px", model, px, 1, "15");
    row(table, "pose.jpg world landmarks, cm", model, metres, 100, "20");
    row(table, "pose.jpg Tasks landmarks, % of the picture", model, norm, 100, "3");
  }

  private static void hands(Table table, Media media, MediaPipeProvider provider, HandModel model) {
    PoseEstimate estimate =
        estimate(
            media, provider, HANDS, PoseOptions.builder().handModel(model).tracking(false).build());
    JsonNode expected = expected(media, HANDS, "solutions.hands_test image");
    Errors px = new Errors();
    for (JsonNode points : expected.get("hands_px")) {
      Errors best = new Errors();
      best.add(Double.MAX_VALUE);
      for (Hand hand : estimate.hands()) {
        Errors errors = new Errors();
        for (int i = 0; i < 21; i++) {
          errors.add(hand.landmarks().x(i) * estimate.width() - points.get(i).get(0).doubleValue());
          errors.add(
              hand.landmarks().y(i) * estimate.height() - points.get(i).get(1).doubleValue());
        }
        best = errors.meanAbsolute() < best.meanAbsolute() ? errors : best;
      }
      px.addAll(best);
    }
    row(table, "hands.jpg, px", model, px, 1, model == HandModel.LITE ? "25" : "20");
  }

  private static void row(
      Table table, String value, Enum<?> model, Errors errors, double scale, String tolerance) {
    table.row(
        value,
        model.name().toLowerCase(Locale.ROOT),
        scale * errors.meanAbsolute(),
        scale * errors.greatest(),
        tolerance);
  }

  private static PoseEstimate estimate(
      Media media, MediaPipeProvider provider, String stem, PoseOptions options) {
    try (PoseEstimator estimator = provider.open(options)) {
      return estimator.estimate(media.picture(stem + ".jpg"), 0);
    }
  }

  private static JsonNode expected(Media media, String stem, String id) {
    for (JsonNode expected : media.truth(stem).get("mediapipe_expected")) {
      if (expected.get("id").asString().contains(id)) {
        return expected;
      }
    }
    throw new IllegalArgumentException(stem + " publishes nothing like " + id);
  }
}
