package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.quality.PoseModel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every picture against the official MediaPipe build on the same picture. */
final class OfficialRunSection {
  private OfficialRunSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
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

  private static Table table(Media media, MediaPipeEngine provider, PoseModel model) {
    Table table =
        new Table("picture | official | posestream | official visibility | mean % | max %");
    JsonNode official = media.json("golden/official-pose-" + name(model) + ".json");
    PoseOptions options =
        PoseOptions.builder().poseModel(model).hands(false).tracking(false).build();
    try (PoseEstimator estimator = provider.open(options)) {
      for (Map.Entry<String, JsonNode> picture : official.properties()) {
        Optional<Body> body =
            estimator.estimate(media.picture(picture.getKey()), 0).person().map(Person::body);
        row(table, picture.getKey(), picture.getValue(), body);
      }
    }
    return table;
  }

  private static void row(Table table, String picture, JsonNode official, Optional<Body> body) {
    JsonNode landmarks = official.get("landmarks");
    String theirs = landmarks.isNull() ? "nobody" : "found";
    String ours = body.isPresent() ? "found" : "nobody";
    if (landmarks.isNull() || body.isEmpty()) {
      table.row(picture, theirs, ours, "", "", "");
      return;
    }
    double widthPx = official.get("width").doubleValue();
    double heightPx = official.get("height").doubleValue();
    Sample distances = Deviation.distancesPx(body.get().landmarks(), landmarks, widthPx, heightPx);
    double percent = 100 / Math.max(widthPx, heightPx);
    Sample visibility = new Sample();
    landmarks.forEach(landmark -> visibility.add(landmark.get(3).doubleValue()));
    table.row(
        picture,
        theirs,
        ours,
        visibility.mean(),
        percent * distances.mean(),
        percent * distances.percentile(1));
  }
}
