package io.posestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.bench.clip.Media;
import io.posestream.bench.report.Table;
import io.posestream.bench.sample.Sample;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import io.posestream.person.Hand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hands of every picture against the official MediaPipe Hands run, which finds hands by their palms
 * only.
 */
final class HandsSection {
  private HandsSection() {}

  /** Measures, and writes Markdown. */
  static String measure(Media media, MediaPipeEngine provider) {
    Table table =
        new Table("picture | official hands | our hands | matched | mean % of hand size | sides");
    JsonNode official = media.json("golden/official-hands.json");
    PoseOptions options = PoseOptions.builder().tracking(false).build();
    try (PoseEstimator estimator = provider.open(options)) {
      for (Map.Entry<String, JsonNode> picture : official.properties()) {
        List<Hand> hands = estimator.estimate(media.picture(picture.getKey()), 0).hands();
        row(table, picture.getKey(), picture.getValue(), hands);
      }
    }
    return "## Hands against the official MediaPipe run, picture by picture\n\n"
        + "Full hand model. A hand counts as matched when its landmarks lie within half a hand"
        + " region of an official one; the distance is the mean over the 21 landmarks in percent"
        + " of our region's side. The official hands come from the palm detector alone.\n\n"
        + table;
  }

  private static void row(Table table, String picture, JsonNode official, List<Hand> hands) {
    double widthPx = official.get("width").doubleValue();
    double heightPx = official.get("height").doubleValue();
    int matched = 0;
    Sample percent = new Sample();
    for (JsonNode theirs : official.get("hands")) {
      double nearest =
          hands.stream()
              .mapToDouble(
                  ours ->
                      Deviation.distancesPx(
                                  ours.landmarks(), theirs.get("landmarks"), widthPx, heightPx)
                              .mean()
                          / ours.sizePx())
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      if (nearest < 0.5) {
        matched++;
        percent.add(100 * nearest);
      }
    }
    table.row(
        picture,
        official.get("hands").size(),
        hands.size(),
        matched,
        matched == 0 ? "" : (Object) percent.mean(),
        hands.stream()
            .map(hand -> String.format("%s %.2f", hand.side(), hand.score()))
            .collect(Collectors.joining(", ")));
  }
}
