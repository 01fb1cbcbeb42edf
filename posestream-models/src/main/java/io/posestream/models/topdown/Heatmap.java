package io.posestream.models.topdown;

import io.posestream.models.onnx.OnnxFloatRun;
import java.util.List;

/**
 * Heatmaps: for each landmark one map of scores over the input, one cell for {@code stridePx}
 * pixels in each direction. The greatest cell is moved by a quarter of a cell towards the greater
 * neighbour. Source: Newell et al., Stacked hourglass networks for human pose estimation, ECCV
 * 2016.
 *
 * @since 0.1
 */
public final class Heatmap extends LandmarkDecoder {
  private static final float QUARTER = 0.25f;

  private final int stridePx;

  private Heatmap(int stridePx) {
    this.stridePx = stridePx;
  }

  /**
   * For a network with one cell for so many pixels of the input, such as 4 in HRNet.
   *
   * @throws IllegalArgumentException if that is less than one
   */
  public static Heatmap of(int stridePx) {
    if (stridePx < 1) {
      throw new IllegalArgumentException("stridePx must be at least 1: " + stridePx);
    }
    return new Heatmap(stridePx);
  }

  @Override
  void decode(List<OnnxFloatRun.Output> outputs, int widthPx, int heightPx, float[] landmarks) {
    int count = landmarks.length / 3;
    int columns = widthPx / stridePx;
    int rows = heightPx / stridePx;
    Shapes.require(outputs, List.of(1L, (long) count, (long) rows, (long) columns), 0);
    OnnxFloatRun.Output scores = outputs.get(0);
    for (int i = 0; i < count; i++) {
      int from = i * rows * columns;
      int peak = Peak.in(scores, from, rows * columns);
      int column = peak % columns;
      int row = peak / columns;
      float x = column + refinement(scores, from + peak, 1, column, columns);
      float y = row + refinement(scores, from + peak, columns, row, rows);
      landmarks[3 * i] = x * stridePx;
      landmarks[3 * i + 1] = y * stridePx;
      landmarks[3 * i + 2] = scores.value(from + peak);
    }
  }

  /** A quarter of a cell towards the greater neighbour; none at the border. */
  private static float refinement(
      OnnxFloatRun.Output scores, int at, int step, int place, int places) {
    return place == 0 || place == places - 1
        ? 0
        : QUARTER * Math.signum(scores.value(at + step) - scores.value(at - step));
  }
}
