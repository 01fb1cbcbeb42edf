package io.posestream.converter;

import java.util.List;

/** How many rows and columns of zeros a window may reach over each edge of a picture. */
record Borders(int top, int left, int bottom, int right) {
  static final Borders NONE = new Borders(0, 0, 0, 0);

  /**
   * TensorFlow's SAME: {@code output = ceil(input / stride)}, and of an odd number of missing
   * elements the larger half goes to the bottom and right. ONNX's own modes are not used because at
   * stride 2 they are easily taken for one another.
   */
  static Borders same(Axis vertical, Axis horizontal) {
    int height = vertical.missing();
    int width = horizontal.missing();
    return new Borders(height / 2, width / 2, height - height / 2, width - width / 2);
  }

  /** One direction of a sliding window. */
  record Axis(int input, int window, int stride) {
    /** Elements that SAME adds on both sides together. */
    int missing() {
      int output = (input + stride - 1) / stride;
      return Math.max(0, (output - 1) * stride + window - input);
    }
  }

  /** In the order of ONNX's {@code pads}: all starts, then all ends. */
  List<Integer> pads() {
    return List.of(top, left, bottom, right);
  }
}
