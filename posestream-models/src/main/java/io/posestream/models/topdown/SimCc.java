package io.posestream.models.topdown;

import io.posestream.models.onnx.OnnxFloatRun;
import java.util.List;

/**
 * SimCC: for each landmark one row of scores over x and one over y, each pixel of the input split
 * into several cells. The first output with rows of {@code width × split} is x, the next with rows
 * of {@code height × split} is y. A landmark's score is the lesser of the two greatest. Source: Li
 * et al., SimCC: a simple coordinate classification perspective for human pose estimation, ECCV
 * 2022.
 *
 * @since 0.1
 */
public final class SimCc extends LandmarkDecoder {
  private final float split;

  private SimCc(float split) {
    this.split = split;
  }

  /**
   * For a network with so many cells per pixel of the input, such as 2 in RTMPose.
   *
   * @throws IllegalArgumentException if there is less than one
   */
  public static SimCc of(float split) {
    if (!(split >= 1)) {
      throw new IllegalArgumentException("split must be at least 1: " + split);
    }
    return new SimCc(split);
  }

  @Override
  void decode(List<OnnxFloatRun.Output> outputs, int widthPx, int heightPx, float[] landmarks) {
    int count = landmarks.length / 3;
    int columns = Math.round(widthPx * split);
    int rows = Math.round(heightPx * split);
    Shapes.require(outputs, List.of(1L, (long) count, (long) columns), 0);
    Shapes.require(outputs, List.of(1L, (long) count, (long) rows), 1);
    OnnxFloatRun.Output x = outputs.get(0);
    OnnxFloatRun.Output y = outputs.get(1);
    for (int i = 0; i < count; i++) {
      int column = Peak.in(x, i * columns, columns);
      int row = Peak.in(y, i * rows, rows);
      landmarks[3 * i] = column / split;
      landmarks[3 * i + 1] = row / split;
      landmarks[3 * i + 2] = Math.min(x.value(i * columns + column), y.value(i * rows + row));
    }
  }
}
