package io.posestream.bench.accuracy;

import io.posestream.bench.report.Table;
import io.posestream.bench.clip.Media;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseModel;
import io.posestream.pose.PoseOptions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Every picture against the official MediaPipe build on the same picture. */
final class OfficialRunSection implements Section {
  @Override
  public String measure(Media media, MediaPipeProvider provider) {
    StringBuilder text =
        new StringBuilder("## Against the official MediaPipe run, picture by picture\n\n");
    text.append("Distance of the 33 landmarks, in percent of the larger picture side.\n");
    for (PoseModel model : PoseModel.values()) {
      text.append("\n### Body model ").append(name(model)).append("\n\n");
      text.append(table(media, provider, model));
    }
    return text.toString();
  }

  private static String name(PoseModel model) {
    return model.name().toLowerCase(Locale.ROOT);
  }

  private static Table table(Media media, MediaPipeProvider provider, PoseModel model) {
    Table table =
        new Table("picture", "official", "posestream", "official visibility", "mean %", "max %");
    JsonNode official = media.json("golden/official-pose-" + name(model) + ".json");
    PoseOptions options =
        PoseOptions.builder().poseModel(model).hands(false).tracking(false).build();
    try (PoseEstimator estimator = provider.open(options)) {
      for (Map.Entry<String, JsonNode> picture : official.properties()) {
        Optional<BodyPose> body = estimator.estimate(media.picture(picture.getKey()), 0).body();
        row(table, picture.getKey(), picture.getValue(), body);
      }
    }
    return table;
  }

  private static void row(Table table, String picture, JsonNode official, Optional<BodyPose> body) {
    JsonNode landmarks = official.get("landmarks");
    String theirs = landmarks.isNull() ? "nobody" : "found";
    String ours = body.isPresent() ? "found" : "nobody";
    if (landmarks.isNull() || body.isEmpty()) {
      table.row(picture, theirs, ours, "", "", "");
      return;
    }
    Errors visibility = new Errors();
    Errors percent = new Errors();
    double widthPx = official.get("width").doubleValue();
    double heightPx = official.get("height").doubleValue();
    for (int i = 0; i < landmarks.size(); i++) {
      JsonNode landmark = landmarks.get(i);
      visibility.add(landmark.get(3).doubleValue());
      double distancePx =
          Math.hypot(
              (body.get().landmarks().x(i) - landmark.get(0).doubleValue()) * widthPx,
              (body.get().landmarks().y(i) - landmark.get(1).doubleValue()) * heightPx);
      percent.add(100 * distancePx / Math.max(widthPx, heightPx));
    }
    table.row(picture, theirs, ours, visibility.bias(), percent.meanAbsolute(), percent.greatest());
  }
}
