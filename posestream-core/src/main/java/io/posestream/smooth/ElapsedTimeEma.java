package io.posestream.smooth;

/** The standard {@link EmaSmoother}; its state is in double precision. */
final class ElapsedTimeEma implements EmaSmoother {
  private static final double NS_PER_S = 1e9;
  private static final long RESET_GAP_NS = RESET_GAP.toNanos();

  private final double logKeptPerNs;
  private final double[] average;
  private boolean started;
  private long previousNs;

  ElapsedTimeEma(int dimension, double alpha, double rateHz) {
    requireAlpha(alpha);
    if (!(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("rateHz must be positive and finite: " + rateHz);
    }
    Samples.requireDimension(dimension);
    logKeptPerNs = Math.log1p(-alpha) * rateHz / NS_PER_S;
    average = new double[dimension];
  }

  static void requireAlpha(double alpha) {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha must lie in (0, 1]: " + alpha);
    }
  }

  @Override
  public int dimension() {
    return average.length;
  }

  @Override
  public double alpha(long elapsedNs) {
    // 0 · log(0) is NaN; nothing elapsed means nothing forgotten.
    return elapsedNs == 0 ? 0 : -Math.expm1(logKeptPerNs * elapsedNs);
  }

  @Override
  public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
    Samples.requireFinite(values, average.length);
    if (started && timeNs <= previousNs) {
      System.arraycopy(values, 0, smoothed, 0, average.length);
      return;
    }
    long elapsedNs = timeNs - previousNs;
    // A difference that overflows is a gap too.
    boolean passThrough = !started || elapsedNs < 0 || elapsedNs > RESET_GAP_NS;
    double alpha = passThrough ? 1 : alpha(elapsedNs);
    for (int i = 0; i < average.length; i++) {
      average[i] = passThrough ? values[i] : average[i] + alpha * (values[i] - average[i]);
      smoothed[i] = (float) average[i];
    }
    started = true;
    previousNs = timeNs;
  }

  @Override
  public void reset() {
    started = false;
  }
}
