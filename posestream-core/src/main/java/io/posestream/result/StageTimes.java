package io.posestream.result;

/**
 * Where the time of one frame went, in nanoseconds.
 *
 * @param waitNs from the frame's arrival to its being taken
 * @param decodeNs decoding the picture
 * @param poseNs finding bodies
 * @param handsNs finding hands; overlaps {@code poseNs} where both run side by side
 * @param anglesNs computing joint angles
 * @param smoothNs smoothing
 * @param totalNs from the frame's arrival to its result
 * @since 0.1
 */
public record StageTimes(
    long waitNs,
    long decodeNs,
    long poseNs,
    long handsNs,
    long anglesNs,
    long smoothNs,
    long totalNs) {
  /** Nothing was measured, or nothing of it is told: all are 0. */
  public static final StageTimes NONE = new StageTimes(0, 0, 0, 0, 0, 0, 0);
}
