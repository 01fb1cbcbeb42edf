package io.posestream.track;

import io.posestream.skeleton.Landmarks;

/** Smooths image landmarks, whose speed is measured in sizes of their region. */
final class RegionFilter {
  /** Below this, MediaPipe leaves the landmarks of a region unsmoothed. */
  private static final float SMALLEST_PX = 1e-6f;

  private final LandmarkFilter landmarks;

  RegionFilter(LandmarkFilter landmarks) {
    this.landmarks = landmarks;
  }

  Landmarks smooth(Landmarks raw, float sizePx, long timeNs) {
    boolean measurable = sizePx >= SMALLEST_PX && Float.isFinite(sizePx);
    return measurable ? landmarks.smooth(raw, 1 / sizePx, timeNs) : landmarks.fade(raw, timeNs);
  }
}
