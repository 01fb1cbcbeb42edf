package io.posestream.joint;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.view.PictureView;

/**
 * The landmarks of one person in camera space, over time: x and y where the image landmarks are,
 * depth as the network has it. Metres of world landmarks, origin at the lens, x right, y down, z
 * forwards. Not thread-safe.
 */
final class CameraPoints {
  /** A network's error in depth does not bring a landmark to the lens or behind it. */
  private static final double LEAST_SHARE_OF_DISTANCE = 0.1;

  /** Beyond it squares of coordinates say nothing any more. */
  private static final double MAX_SUM_M = 1e9;

  private final PictureScale scale = new PictureScale();
  private final float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];

  /** x, y, z of each landmark. */
  final double[] xyz = new double[3 * BodyLandmark.COUNT];

  /** Pixels of the picture that a metre takes at the person's distance. */
  double pxPerM;

  /** Seconds since the frame before; 0 at the first of a person. */
  double elapsedS;

  private boolean started;
  private long previousNs;

  /**
   * Places the next frame's landmarks.
   *
   * @return whether they could be placed: not where all of them coincide, or lie out of all bounds
   */
  boolean next(Landmarks image, Landmarks world, PictureView view, long timestampNs) {
    requireBody(image);
    requireBody(world);
    elapsedS = started ? (timestampNs - previousNs) / 1e9 : 0;
    started = true;
    previousNs = timestampNs;
    pxPerM = scale.next(image, world, elapsedS);
    double focalPx = view.focalPx();
    double distanceM = focalPx / pxPerM;
    double sum = 0;
    for (int i = 0; i < BodyLandmark.COUNT; i++) {
      double depthM = Math.max(distanceM + world.z(i), LEAST_SHARE_OF_DISTANCE * distanceM);
      xyz[3 * i] = depthM * (image.x(i) - view.widthPx() / 2.0) / focalPx;
      xyz[3 * i + 1] = depthM * (image.y(i) - view.heightPx() / 2.0) / focalPx;
      xyz[3 * i + 2] = depthM;
      sum += Math.abs(xyz[3 * i]) + Math.abs(xyz[3 * i + 1]) + depthM;
    }
    // Written so that NaN is not placed.
    return sum < MAX_SUM_M;
  }

  private static void requireBody(Landmarks landmarks) {
    if (landmarks.size() != BodyLandmark.COUNT) {
      throw new IllegalArgumentException(
          "joints are fitted to " + BodyLandmark.COUNT + " landmarks, not to " + landmarks.size());
    }
  }

  /** The points around mid-hips, as visible as {@code world}. */
  Landmarks aroundMidHips(Landmarks world) {
    world.copyTo(values);
    int left = 3 * BodyLandmark.LEFT_HIP.index();
    int right = 3 * BodyLandmark.RIGHT_HIP.index();
    for (int axis = 0; axis < 3; axis++) {
      double origin = (xyz[left + axis] + xyz[right + axis]) / 2;
      for (int i = 0; i < BodyLandmark.COUNT; i++) {
        values[i * Landmarks.STRIDE + axis] = (float) (xyz[3 * i + axis] - origin);
      }
    }
    return Landmarks.of(values);
  }

  /** Forgets the person. */
  void reset() {
    scale.reset();
    started = false;
  }
}
