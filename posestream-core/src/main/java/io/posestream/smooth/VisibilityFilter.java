package io.posestream.smooth;

import io.posestream.pose.Landmarks;

/**
 * The low-pass filter of visibility: weight 0.1 at 30 frames a second as in MediaPipe, but made
 * time-aware, so that a point fades equally fast (about 0.3 s) at any frame rate. Presence stays.
 */
final class VisibilityFilter {
  private static final double ALPHA = 0.1;
  private static final double RATE_HZ = 30;

  private final EmaSmoother visibility;
  private final float[] values;
  private final float[] smoothed;

  VisibilityFilter(int landmarks) {
    visibility = EmaSmoother.of(landmarks, ALPHA, RATE_HZ);
    values = new float[landmarks * Landmarks.STRIDE];
    smoothed = new float[landmarks];
  }

  Landmarks smooth(Landmarks raw, long timeNs) {
    raw.copyTo(values);
    for (int i = 0; i < smoothed.length; i++) {
      smoothed[i] = raw.visibility(i);
    }
    visibility.smooth(smoothed, 1, timeNs, smoothed);
    for (int i = 0; i < smoothed.length; i++) {
      values[i * Landmarks.STRIDE + 3] = smoothed[i];
    }
    return Landmarks.of(values);
  }

  void reset() {
    visibility.reset();
  }
}
