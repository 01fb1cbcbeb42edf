package io.posestream.models.pose;

/**
 * Moves landmarks to the centre of mass of their heatmap's peak. Source: MediaPipe,
 * RefineLandmarksFromHeatmapCalculator with kernel 7 and least confidence 0.5.
 */
final class HeatmapRefinement {
  private static final int REACH_CELLS = 3;

  /** A confidence of 0.5. */
  private static final float MIN_LOGIT = 0;

  private HeatmapRefinement() {}

  /**
   * Refines x and y of each landmark in place.
   *
   * @param landmarks (Input and output) {@code stride} floats per landmark, the first two x and y
   *     in 0..1 of the region
   * @param heatmap [side × side × landmarks] logits, row by row. Not modified.
   * @param side rows and columns of the heatmap
   */
  static void refine(float[] landmarks, int stride, float[] heatmap, int side) {
    int count = landmarks.length / stride;
    for (int landmark = 0; landmark < count; landmark++) {
      int column = (int) (landmarks[landmark * stride] * side);
      int row = (int) (landmarks[landmark * stride + 1] * side);
      if (column >= 0 && column < side && row >= 0 && row < side) {
        refineOne(landmarks, landmark * stride, heatmap, side, count, landmark, column, row);
      }
    }
  }

  private static void refineOne(
      float[] landmarks,
      int at,
      float[] heatmap,
      int side,
      int count,
      int landmark,
      int column,
      int row) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    float greatestLogit = Float.NEGATIVE_INFINITY;
    for (int y = Math.max(0, row - REACH_CELLS); y <= Math.min(side - 1, row + REACH_CELLS); y++) {
      for (int x = Math.max(0, column - REACH_CELLS);
          x <= Math.min(side - 1, column + REACH_CELLS);
          x++) {
        float logit = heatmap[(y * side + x) * count + landmark];
        double confidence = 1 / (1 + Math.exp(-logit));
        greatestLogit = Math.max(greatestLogit, logit);
        sum += confidence;
        sumX += x * confidence;
        sumY += y * confidence;
      }
    }
    if (greatestLogit >= MIN_LOGIT && sum > 0) {
      landmarks[at] = (float) (sumX / sum / side);
      landmarks[at + 1] = (float) (sumY / sum / side);
    }
  }
}
