package io.posestream.offline;

/**
 * How far one angle of one person moved in a recording. Extremes are those of the smoothed curve;
 * an outlier that lasts is part of it.
 *
 * @param minDeg least flexion in degrees
 * @param minTimeNs when it was reached
 * @param maxDeg greatest flexion in degrees
 * @param maxTimeNs when it was reached
 * @param measuredShare in which share of the person's frames the angle was measured, 0..1
 * @param medianAboutDeg median of how far the angle may be off, in degrees; NaN where nothing is
 *     known of it
 * @since 0.1
 */
public record RangeOfMotion(
    float minDeg,
    long minTimeNs,
    float maxDeg,
    long maxTimeNs,
    double measuredShare,
    float medianAboutDeg) {
  /** From the least to the greatest flexion in degrees. */
  public float rangeDeg() {
    return maxDeg - minDeg;
  }
}
