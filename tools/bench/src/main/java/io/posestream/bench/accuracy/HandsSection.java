package io.posestream.bench.accuracy;

import io.posestream.bench.report.Table;
import io.posestream.bench.clip.Media;
import io.posestream.hand.Hand;
import io.posestream.models.MediaPipeProvider;
import io.posestream.pose.PoseEstimator;
import io.posestream.pose.PoseOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Hands of every picture against the official MediaPipe Hands run, which sees palms only. */
final class HandsSection implements Section {
  @Override
  public String measure(Media media, MediaPipeProvider provider) {
    Table table =
        new Table(
            "picture", "official hands", "our hands", "matched", "mean % of hand size", "sides");
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
    Errors percent = new Errors();
    for (JsonNode theirs : official.get("hands")) {
      double nearest =
          hands.stream()
              .mapToDouble(ours -> meanDistancePx(ours, theirs, widthPx, heightPx) / ours.sizePx())
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
        matched == 0 ? "" : (Object) percent.meanAbsolute(),
        hands.stream()
            .map(hand -> String.format("%s %.2f", hand.side(), hand.score()))
            .collect(Collectors.joining(", ")));
  }

  private static double meanDistancePx(
      Hand ours, JsonNode theirs, double widthPx, double heightPx) {
    double sumPx = 0;
    for (int i = 0; i < 21; i++) {
      JsonNode landmark = theirs.get("landmarks").get(i);
      sumPx +=
          Math.hypot(
              (ours.landmarks().x(i) - landmark.get(0).doubleValue()) * widthPx,
              (ours.landmarks().y(i) - landmark.get(1).doubleValue()) * heightPx);
    }
    return sumPx / 21;
  }
}
