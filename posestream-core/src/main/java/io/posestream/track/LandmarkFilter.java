package io.posestream.track;

import io.posestream.skeleton.Landmarks;
import io.posestream.smooth.Smoother;
import org.jspecify.annotations.Nullable;

/** Smooths one set of landmarks: coordinates, and visibility where there is any. Presence stays. */
final class LandmarkFilter {
  private static final int COORDINATES = 3;
  private static final int VISIBILITY_AT = 3;

  private final Smoother coordinates;
  private final @Nullable Smoother visibility;
  private final float[] values;
  private final float[] xyz;
  private final float[] visibilities;

  LandmarkFilter(int landmarks, Smoother coordinates, @Nullable Smoother visibility) {
    this.coordinates = coordinates;
    this.visibility = visibility;
    values = new float[landmarks * Landmarks.STRIDE];
    xyz = new float[landmarks * COORDINATES];
    visibilities = new float[landmarks];
  }

  static int coordinates(int landmarks) {
    return landmarks * COORDINATES;
  }

  /** Smooths everything. */
  Landmarks smooth(Landmarks raw, float valueScale, long timeNs) {
    raw.copyTo(values);
    for (int i = 0; i < raw.size(); i++) {
      System.arraycopy(values, i * Landmarks.STRIDE, xyz, i * COORDINATES, COORDINATES);
    }
    coordinates.smooth(xyz, valueScale, timeNs, xyz);
    for (int i = 0; i < raw.size(); i++) {
      System.arraycopy(xyz, i * COORDINATES, values, i * Landmarks.STRIDE, COORDINATES);
    }
    return withVisibility(raw, timeNs);
  }

  /** Smooths visibility alone: for a region that is too small to measure speed against. */
  Landmarks fade(Landmarks raw, long timeNs) {
    raw.copyTo(values);
    return withVisibility(raw, timeNs);
  }

  private Landmarks withVisibility(Landmarks raw, long timeNs) {
    if (visibility != null) {
      for (int i = 0; i < visibilities.length; i++) {
        visibilities[i] = raw.visibility(i);
      }
      visibility.smooth(visibilities, 1, timeNs, visibilities);
      for (int i = 0; i < visibilities.length; i++) {
        values[i * Landmarks.STRIDE + VISIBILITY_AT] = visibilities[i];
      }
    }
    return Landmarks.of(values);
  }
}
