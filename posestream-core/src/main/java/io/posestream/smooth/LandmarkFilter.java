package io.posestream.smooth;

import io.posestream.pose.Landmarks;

/** Smooths the coordinates of one set of landmarks. */
final class LandmarkFilter {
  private static final int COORDINATES = 3;

  private final Smoother coordinates;
  private final float[] values;
  private final float[] xyz;

  LandmarkFilter(int landmarks, SmoothingOptions options, OneEuroOptions oneEuro) {
    coordinates = Smoothers.of(landmarks * COORDINATES, options, oneEuro);
    values = new float[landmarks * Landmarks.STRIDE];
    xyz = new float[landmarks * COORDINATES];
  }

  /**
   * Smooths x, y and z; visibility and presence stay.
   *
   * @param xUnit what one unit of x and z is in the filter's unit: the picture's width in pixels
   *     for image landmarks, 1 for metres
   * @param yUnit what one unit of y is
   */
  Landmarks smooth(Landmarks raw, float xUnit, float yUnit, float valueScale, long timeNs) {
    raw.copyTo(values);
    for (int i = 0; i < raw.size(); i++) {
      xyz[i * COORDINATES] = raw.x(i) * xUnit;
      xyz[i * COORDINATES + 1] = raw.y(i) * yUnit;
      xyz[i * COORDINATES + 2] = raw.z(i) * xUnit;
    }
    coordinates.smooth(xyz, valueScale, timeNs, xyz);
    for (int i = 0; i < raw.size(); i++) {
      values[i * Landmarks.STRIDE] = xyz[i * COORDINATES] / xUnit;
      values[i * Landmarks.STRIDE + 1] = xyz[i * COORDINATES + 1] / yUnit;
      values[i * Landmarks.STRIDE + 2] = xyz[i * COORDINATES + 2] / xUnit;
    }
    return Landmarks.of(values);
  }

  void reset() {
    coordinates.reset();
  }
}
