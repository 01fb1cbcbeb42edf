package io.posestream.smooth;

/** What every smoother demands of its samples. */
final class Samples {
  private Samples() {}

  static void requireDimension(int dimension) {
    if (dimension < 1) {
      throw new IllegalArgumentException("dimension must be at least 1: " + dimension);
    }
  }

  static void requireFinite(float[] values, int dimension) {
    if (values.length < dimension) {
      throw new IllegalArgumentException(
          "a sample holds " + dimension + " values, got " + values.length);
    }
    for (int i = 0; i < dimension; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + " is " + values[i]);
      }
    }
  }
}
