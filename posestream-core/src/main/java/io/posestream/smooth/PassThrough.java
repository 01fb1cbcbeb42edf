package io.posestream.smooth;

/** Smooths nothing. */
final class PassThrough implements Smoother {
  private final int dimension;

  PassThrough(int dimension) {
    Samples.requireDimension(dimension);
    this.dimension = dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
    Samples.requireFinite(values, dimension);
    System.arraycopy(values, 0, smoothed, 0, dimension);
  }

  @Override
  public void reset() {
    // There is no state.
  }
}
