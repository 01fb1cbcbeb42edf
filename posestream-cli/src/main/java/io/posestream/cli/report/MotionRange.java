package io.posestream.cli.report;

import io.posestream.offline.RangeOfMotion;
import java.util.List;

/**
 * A line of {@code range-of-motion.csv}.
 *
 * @param person whose angle
 * @param angle its name
 * @param range of the curve without lag
 * @param minTimeMs when the least flexion was reached, in milliseconds of the input
 * @param maxTimeMs when the greatest was
 * @param live of the live curve
 */
public record MotionRange(
    int person,
    String angle,
    RangeOfMotion range,
    double minTimeMs,
    double maxTimeMs,
    LiveRange live) {
  static final List<String> COLUMNS =
      List.of(
          "person",
          "angle",
          "minDeg",
          "minTimeMs",
          "maxDeg",
          "maxTimeMs",
          "rangeDeg",
          "liveMinDeg",
          "liveMaxDeg",
          "liveRangeDeg",
          "measuredShare",
          "medianAboutDeg");

  /**
   * Flexion of the live curve, measured values alone.
   *
   * @param minDeg the least in degrees; NaN if none was measured
   * @param maxDeg the greatest in degrees; NaN if none was measured
   */
  public record LiveRange(float minDeg, float maxDeg) {
    static final LiveRange NONE = new LiveRange(Float.NaN, Float.NaN);

    /** From the least to the greatest in degrees. */
    public float rangeDeg() {
      return maxDeg - minDeg;
    }

    LiveRange with(float flexionDeg) {
      return Float.isNaN(minDeg)
          ? new LiveRange(flexionDeg, flexionDeg)
          : new LiveRange(Math.min(minDeg, flexionDeg), Math.max(maxDeg, flexionDeg));
    }
  }
}
