package io.posestream.offline;

/**
 * One pass of {@code y″ + √2·ω·y′ + ω²·y = ω²·u}, the Butterworth filter of second order, over an
 * input u that is straight between its samples. Over an interval the equation is solved exactly,
 * whatever its length: with u = u₀ + m·τ and a = ω/√2,
 *
 * <pre>
 * y(τ) = u(τ) − m/a + z(τ),   z(τ) = e^(−aτ) · (z₀·cos aτ + (z₀ + z₀′/a)·sin aτ)
 * </pre>
 */
final class ButterworthPass {
  /** Two passes have the cutoff of one that is lower by this factor (Winter). */
  private static final double TWO_PASSES = Math.pow(Math.sqrt(2) - 1, 0.25);

  private final double a;
  private double stepS = Double.NaN;
  private double cos;
  private double sin;

  private ButterworthPass(double cutoffHz) {
    a = Math.sqrt(2) * Math.PI * cutoffHz;
  }

  /** A pass of which two together have that cutoff. */
  static ButterworthPass ofTwo(double cutoffHz) {
    return new ButterworthPass(cutoffHz / TWO_PASSES);
  }

  /** Filters {@code v} in place, from its begin. */
  void forwards(double[] t, double[] v) {
    run(t, v, 0, 1);
  }

  /** Filters {@code v} in place, from its end. */
  void backwards(double[] t, double[] v) {
    run(t, v, v.length - 1, -1);
  }

  private void run(double[] t, double[] v, int begin, int direction) {
    double u = v[begin];
    double y = u;
    double slope = 0;
    for (int i = begin + direction; i >= 0 && i < v.length; i += direction) {
      double elapsedS = Math.abs(t[i] - t[i - direction]);
      over(elapsedS);
      double m = (v[i] - u) / elapsedS;
      double z = y - u + m / a;
      double zSlope = slope - m;
      u = v[i];
      y = u - m / a + cos * z + sin * (z + zSlope / a);
      slope = m + cos * zSlope - sin * (zSlope + 2 * a * z);
      v[i] = y;
    }
  }

  /** Damped cosine and sine of a step, mostly the same as of the one before. */
  private void over(double elapsedS) {
    if (elapsedS != stepS) {
      stepS = elapsedS;
      double decay = Math.exp(-a * elapsedS);
      cos = decay * Math.cos(a * elapsedS);
      sin = decay * Math.sin(a * elapsedS);
    }
  }
}
