package io.posestream.models.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Non-maximum suppression that averages each cluster instead of keeping its best box alone. Source:
 * MediaPipe, NonMaxSuppressionCalculator with algorithm WEIGHTED.
 */
public final class WeightedNms {
  private WeightedNms() {}

  /**
   * One detection per cluster, best score first.
   *
   * @param detections in any order. Not modified.
   * @param iouThreshold boxes that overlap the best one by more than this belong to its cluster
   */
  public static List<Detection> suppress(List<Detection> detections, float iouThreshold) {
    List<Detection> remaining = new ArrayList<>(detections);
    remaining.sort(Comparator.comparing(Detection::score).reversed());
    List<Detection> kept = new ArrayList<>();
    while (!remaining.isEmpty()) {
      Detection best = remaining.get(0);
      List<Detection> cluster = new ArrayList<>();
      List<Detection> others = new ArrayList<>();
      for (Detection candidate : remaining) {
        (best.iou(candidate) > iouThreshold ? cluster : others).add(candidate);
      }
      if (cluster.isEmpty()) {
        others.remove(best);
        kept.add(best);
      } else {
        kept.add(best.weightedMean(cluster));
      }
      remaining = others;
    }
    return kept;
  }
}
