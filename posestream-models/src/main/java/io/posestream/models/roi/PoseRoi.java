package io.posestream.models.roi;

/**
 * The region of a body, from its mid-hips and a point that gives size and direction. Source:
 * MediaPipe, modules/pose_landmark/pose_landmarks_to_roi.pbtxt.
 */
public final class PoseRoi {
  /** How much larger than the alignment square the network's region is. */
  public static final float EXPANSION = 1.25f;

  private PoseRoi() {}

  /** Side of the alignment square in pixels: twice the distance of the two points. */
  public static float alignmentSidePx(float hipXPx, float hipYPx, float endXPx, float endYPx) {
    return (float) (2 * Math.hypot(endXPx - hipXPx, endYPx - hipYPx));
  }

  /** Region around the mid-hips, upright along the line to the end point. */
  public static Roi fromAlignment(float hipXPx, float hipYPx, float endXPx, float endYPx) {
    return Roi.square(
        hipXPx,
        hipYPx,
        alignmentSidePx(hipXPx, hipYPx, endXPx, endYPx) * EXPANSION,
        Rotations.uprightRad(hipXPx, hipYPx, endXPx, endYPx));
  }
}
