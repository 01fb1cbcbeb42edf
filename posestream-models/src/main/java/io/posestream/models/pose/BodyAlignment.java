package io.posestream.models.pose;

import io.posestream.models.roi.PoseRoi;
import io.posestream.models.roi.Roi;

/**
 * The two auxiliary landmarks, in pixels of the picture.
 *
 * @param centerXPx mid-hips
 * @param centerYPx mid-hips
 * @param endXPx a point on the circle around the whole body, above the head
 * @param endYPx the same
 */
record BodyAlignment(float centerXPx, float centerYPx, float endXPx, float endYPx) {
  /** The region in which the landmark network runs. */
  Roi roi() {
    return PoseRoi.fromAlignment(centerXPx, centerYPx, endXPx, endYPx);
  }

  /** Size of the body in pixels. */
  float sizePx() {
    return PoseRoi.alignmentSidePx(centerXPx, centerYPx, endXPx, endYPx);
  }
}
