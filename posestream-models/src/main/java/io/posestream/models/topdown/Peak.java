package io.posestream.models.topdown;

import io.posestream.models.onnx.OnnxFloatRun;

/** The greatest of several numbers. */
final class Peak {
  private Peak() {}

  /** Place of the greatest of {@code count} numbers, counted from {@code from}. */
  static int in(OnnxFloatRun.Output output, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (output.value(from + i) > output.value(from + best)) {
        best = i;
      }
    }
    return best;
  }
}
