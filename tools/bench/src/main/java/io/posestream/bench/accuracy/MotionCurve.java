package io.posestream.bench.accuracy;

/** One angle of one drawn movement over time, beside its truth; NaN where it is not known. */
final class MotionCurve {
  private static final double MAX_LAG_MS = 150;
  private static final double LAG_STEP_MS = 0.5;

  private final double fps;
  private final double[] trueDeg;
  private final double[] measuredDeg;

  /** Curves of as many samples, at so many a second. */
  MotionCurve(double fps, double[] trueDeg, double[] measuredDeg) {
    this.fps = fps;
    this.trueDeg = trueDeg;
    this.measuredDeg = measuredDeg;
  }

  /** Mean absolute error in degrees. */
  double errorDeg() {
    double sum = 0;
    int known = 0;
    for (int i = 0; i < trueDeg.length; i++) {
      if (!Double.isNaN(measuredDeg[i])) {
        sum += Math.abs(measuredDeg[i] - trueDeg[i]);
        known++;
      }
    }
    return sum / known;
  }

  /** By how much the range of motion is too wide, in degrees, of the frames that are known. */
  double rangeErrorDeg() {
    return range(measuredDeg) - range(trueDeg);
  }

  /** The range of the truth in degrees, of the frames that are known. */
  double trueRangeDeg() {
    return range(trueDeg);
  }

  private double range(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(measuredDeg[i])) {
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
    }
    return greatest - least;
  }

  int known() {
    int known = 0;
    for (double value : measuredDeg) {
      known += Double.isNaN(value) ? 0 : 1;
    }
    return known;
  }

  /** The shift in time that correlates best with the truth, in milliseconds; late is positive. */
  double lagMs() {
    double best = Double.NEGATIVE_INFINITY;
    double lagMs = 0;
    for (double ms = -MAX_LAG_MS; ms <= MAX_LAG_MS; ms += LAG_STEP_MS) {
      double correlation = correlation(ms / 1e3 * fps);
      if (correlation > best) {
        best = correlation;
        lagMs = ms;
      }
    }
    return lagMs;
  }

  private double correlation(double shiftFrames) {
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    int margin = (int) Math.ceil(MAX_LAG_MS / 1e3 * fps);
    for (int i = margin; i < trueDeg.length - margin; i++) {
      double x = at(i + shiftFrames);
      if (!Double.isNaN(x)) {
        double y = trueDeg[i];
        n++;
        sumX += x;
        sumY += y;
        xx += x * x;
        yy += y * y;
        xy += x * y;
      }
    }
    return (n * xy - sumX * sumY) / Math.sqrt((n * xx - sumX * sumX) * (n * yy - sumY * sumY));
  }

  private double at(double frame) {
    int before = Math.min((int) Math.floor(frame), measuredDeg.length - 2);
    double share = frame - before;
    return measuredDeg[before] * (1 - share) + measuredDeg[before + 1] * share;
  }
}
