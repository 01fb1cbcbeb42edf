package io.posestream.media;

import io.posestream.models.roi.Roi;

/**
 * MediaPipe's OpenCV path maps the corners of a region to the corner pixels of the crop, its GPU
 * path and ours centres to centres. Values published from the OpenCV path need its samples.
 */
public final class CornerAlignment {
  private CornerAlignment() {}

  /** The region from which our crop takes the samples that MediaPipe's OpenCV path takes of roi. */
  public static Roi of(Roi roi, int cropWidthPx, int cropHeightPx) {
    float centerX = 0.5f - 0.5f / cropWidthPx;
    float centerY = 0.5f - 0.5f / cropHeightPx;
    return new Roi(
        roi.xPx(centerX, centerY) + 0.5f,
        roi.yPx(centerX, centerY) + 0.5f,
        roi.widthPx(),
        roi.heightPx(),
        roi.rotationRad());
  }
}
