package io.posestream.joint;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;

/**
 * How many pixels a metre of world landmarks takes, over time: the similarity of the limbs' joints
 * in picture and world by least squares, its logarithm smoothed. Not thread-safe.
 */
final class PictureScale {
  private static final double TIME_CONSTANT_S = 1;
  private static final double LEAST_VISIBILITY = 0.5;

  /** Joints that are not seen decide only where no others are. */
  private static final double HIDDEN_WEIGHT = 0.001;

  /** With fewer joints the scale of earlier frames is the better one. */
  private static final int LEAST_SEEN = 4;

  private double logPxPerM = Double.NaN;
  private double ageS;

  /**
   * The scale with one more frame.
   *
   * @param elapsedS since the frame before; 0 at the first
   * @return pixels per metre; NaN if no frame has said it yet
   */
  double next(Landmarks image, Landmarks world, double elapsedS) {
    ageS += elapsedS;
    double now = Math.log(pxPerM(image, world));
    boolean started = !Double.isNaN(logPxPerM);
    if (Double.isFinite(now) && (!started || seen(image) >= LEAST_SEEN)) {
      double constantS = Math.min(TIME_CONSTANT_S, ageS);
      double share = started ? 1 - Math.exp(-elapsedS / Math.max(constantS, 1e-9)) : 1;
      logPxPerM = started ? logPxPerM + share * (now - logPxPerM) : now;
    }
    return Math.exp(logPxPerM);
  }

  void reset() {
    logPxPerM = Double.NaN;
    ageS = 0;
  }

  private static int seen(Landmarks image) {
    int seen = 0;
    for (BodyLandmark joint : BodyLandmark.limbJoints()) {
      seen += image.visibility(joint) > LEAST_VISIBILITY ? 1 : 0;
    }
    return seen;
  }

  private static double weight(Landmarks image, BodyLandmark joint) {
    return image.visibility(joint) > LEAST_VISIBILITY ? 1 : HIDDEN_WEIGHT;
  }

  /** {@code Σ w u·x / Σ w x·x}, both less their weighted means; NaN or less than 0 if undefined. */
  private static double pxPerM(Landmarks image, Landmarks world) {
    double weights = 0;
    double u = 0;
    double v = 0;
    double x = 0;
    double y = 0;
    for (BodyLandmark joint : BodyLandmark.limbJoints()) {
      double weight = weight(image, joint);
      weights += weight;
      u += weight * image.x(joint);
      v += weight * image.y(joint);
      x += weight * world.x(joint);
      y += weight * world.y(joint);
    }
    u /= weights;
    v /= weights;
    x /= weights;
    y /= weights;
    double both = 0;
    double square = 0;
    for (BodyLandmark joint : BodyLandmark.limbJoints()) {
      double weight = weight(image, joint);
      double dx = world.x(joint) - x;
      double dy = world.y(joint) - y;
      both += weight * ((image.x(joint) - u) * dx + (image.y(joint) - v) * dy);
      square += weight * (dx * dx + dy * dy);
    }
    return both / square;
  }
}
