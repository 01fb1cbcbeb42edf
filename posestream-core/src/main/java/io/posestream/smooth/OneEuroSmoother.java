package io.posestream.smooth;

import java.util.Objects;

/**
 * The One Euro filter: an exponential average whose cutoff frequency grows with speed, so that rest
 * is steady and motion follows closely.
 *
 * <p>Source: Casiez, Roussel, Vogel, "1 € Filter", CHI 2012, in the variant of MediaPipe ({@code
 * one_euro_filter.cc}): the speed is measured between raw values, multiplied by the value scale. It
 * starts at 0 with the first sample, which passes through whatever the sampling rate is; so
 * MediaPipe's assumption of 30 Hz before two timestamps are known has no effect and is left out.
 *
 * <pre>
 * alpha(f) = 1 / (1 + 1/(2π·f·Δt))
 * d̂ += alpha(derivativeCutoff) · ((x − x_previous)·valueScale/Δt − d̂)
 * y += alpha(minCutoff + beta·|d̂|) · (x − y)
 * </pre>
 *
 * <p>Long gaps do not reset it, as they do not in MediaPipe; the person's track does that. Not
 * thread-safe.
 */
public final class OneEuroSmoother implements Smoother {
  private final OneEuroOptions options;
  private final double[] raw;
  private final double[] speed;
  private final double[] average;
  private boolean started;
  private long previousNs;

  private OneEuroSmoother(int dimension, OneEuroOptions options) {
    Samples.requireDimension(dimension);
    this.options = Objects.requireNonNull(options, "options");
    raw = new double[dimension];
    speed = new double[dimension];
    average = new double[dimension];
  }

  /** A filter of {@code dimension} values, each by itself. */
  public static OneEuroSmoother of(int dimension, OneEuroOptions options) {
    return new OneEuroSmoother(dimension, options);
  }

  @Override
  public int dimension() {
    return raw.length;
  }

  @Override
  public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
    Samples.requireFinite(values, raw.length);
    if (!Float.isFinite(valueScale)) {
      throw new IllegalArgumentException("valueScale is " + valueScale);
    }
    if (!started) {
      start(values, timeNs, smoothed);
      return;
    }
    if (timeNs <= previousNs) {
      System.arraycopy(values, 0, smoothed, 0, raw.length);
      return;
    }
    double elapsedS = elapsedSeconds(previousNs, timeNs);
    double derivativeAlpha = alpha(options.derivativeCutoffHz(), elapsedS);
    for (int i = 0; i < raw.length; i++) {
      double derivative = (values[i] - raw[i]) * valueScale / elapsedS;
      speed[i] += derivativeAlpha * (derivative - speed[i]);
      double cutoffHz = options.minCutoffHz() + options.beta() * Math.abs(speed[i]);
      average[i] += alpha(cutoffHz, elapsedS) * (values[i] - average[i]);
      raw[i] = values[i];
      smoothed[i] = (float) average[i];
    }
    previousNs = timeNs;
  }

  private void start(float[] values, long timeNs, float[] smoothed) {
    for (int i = 0; i < raw.length; i++) {
      raw[i] = values[i];
      average[i] = values[i];
      speed[i] = 0;
      smoothed[i] = values[i];
    }
    started = true;
    previousNs = timeNs;
  }

  private static double elapsedSeconds(long fromNs, long toNs) {
    long elapsedNs = toNs - fromNs;
    return (elapsedNs < 0 ? Long.MAX_VALUE : elapsedNs) * 1e-9;
  }

  private static double alpha(double cutoffHz, double elapsedS) {
    return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * elapsedS));
  }

  @Override
  public void reset() {
    started = false;
  }
}
