package io.posestream.models.topdown;

import io.posestream.models.onnx.OnnxFloatRun;
import java.util.List;

/** Holds a network's outputs to what a decoder expects. */
final class Shapes {
  private Shapes() {}

  static void require(List<OnnxFloatRun.Output> outputs, List<Long> expected, int index) {
    List<List<Long>> shapes = outputs.stream().map(OnnxFloatRun.Output::shape).toList();
    if (index >= shapes.size() || !shapes.get(index).equals(expected)) {
      throw new IllegalArgumentException(
          "output " + index + " must have the shape " + expected + "; the outputs are " + shapes);
    }
  }
}
