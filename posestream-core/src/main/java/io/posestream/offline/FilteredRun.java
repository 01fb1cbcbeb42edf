package io.posestream.offline;

/** A stretch of a recording without a long gap, on its way through the filter. */
final class FilteredRun {
  /**
   * Between two samples the input is a cubic, taken as so many straight pieces: without them a
   * movement of 1.5 Hz at 30 samples a second would lose 1.6 % of its amplitude, with them 0.1 %.
   */
  private static final int PIECES = 4;

  /**
   * How long an end is continued, in periods of the cutoff: a transient is down to 1e-5 by then.
   */
  private static final double PERIODS_AROUND = 2;

  private static final double NS_PER_S = 1e9;

  private final int first;
  private final double[] timesS;
  private final double[] values;

  /** The samples {@code first..last}, of which both are known; unknown ones between are bridged. */
  FilteredRun(long[] timesNs, float[] samples, int first, int last) {
    this.first = first;
    timesS = new double[last - first + 1];
    values = new double[timesS.length];
    int known = 0;
    for (int i = 0; i < timesS.length; i++) {
      timesS[i] = (timesNs[first + i] - timesNs[first]) / NS_PER_S;
      if (!Float.isNaN(samples[first + i])) {
        values[i] = samples[first + i];
        bridge(known, i);
        known = i;
      }
    }
  }

  private void bridge(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      double share = (timesS[i] - timesS[from]) / (timesS[to] - timesS[from]);
      values[i] = values[from] + share * (values[to] - values[from]);
    }
  }

  /**
   * Filters the run.
   *
   * @param filtered (Output) of the whole recording; written where the run is
   */
  void filter(double cutoffHz, float[] filtered) {
    double aroundS = PERIODS_AROUND / cutoffHz;
    int before = countWithin(aroundS, false);
    int after = countWithin(aroundS, true);
    int size = before + timesS.length + after;
    double[] t = new double[size];
    double[] v = new double[size];
    for (int i = 0; i < size; i++) {
      int at = i - before;
      int last = timesS.length - 1;
      int end = at < 0 ? 0 : last;
      int mirrored = at < 0 ? -at : at > last ? 2 * last - at : at;
      boolean outside = at != mirrored;
      t[i] = outside ? 2 * timesS[end] - timesS[mirrored] : timesS[at];
      v[i] = outside ? 2 * values[end] - values[mirrored] : values[at];
    }
    double[] fineT = new double[(size - 1) * PIECES + 1];
    double[] fineV = new double[fineT.length];
    CubicInterpolation.refine(t, v, PIECES, fineT, fineV);
    ButterworthPass pass = ButterworthPass.ofTwo(cutoffHz);
    pass.forwards(fineT, fineV);
    pass.backwards(fineT, fineV);
    for (int i = 0; i < timesS.length; i++) {
      filtered[first + i] = (float) fineV[(before + i) * PIECES];
    }
  }

  /** How many samples besides the first, or the last, lie within that time of it. */
  private int countWithin(double spanS, boolean ofEnd) {
    int last = timesS.length - 1;
    int count = 0;
    while (count < last) {
      double distanceS = ofEnd ? timesS[last] - timesS[last - count - 1] : timesS[count + 1];
      if (distanceS > spanS) {
        break;
      }
      count++;
    }
    return count;
  }
}
