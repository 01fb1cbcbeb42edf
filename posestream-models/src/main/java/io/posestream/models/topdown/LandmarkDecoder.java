package io.posestream.models.topdown;

import io.posestream.models.onnx.OnnxFloatRun;
import java.util.List;

/**
 * How a network's outputs become landmarks: {@link SimCc} or {@link Heatmap}.
 *
 * @since 0.1
 */
public abstract sealed class LandmarkDecoder permits SimCc, Heatmap {
  LandmarkDecoder() {}

  /**
   * Takes the landmarks out of one run.
   *
   * @param landmarks (Output) three floats per landmark: x and y in pixels of the input, and the
   *     network's score as it is
   * @throws IllegalArgumentException if the outputs do not fit, naming what was expected
   */
  abstract void decode(
      List<OnnxFloatRun.Output> outputs, int widthPx, int heightPx, float[] landmarks);
}
