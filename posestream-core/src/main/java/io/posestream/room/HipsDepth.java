package io.posestream.room;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.smooth.OneEuroOptions;
import io.posestream.smooth.OneEuroSmoother;
import io.posestream.view.PictureView;

/**
 * How far a person's hips are from the camera's plane, over time.
 *
 * <p>The translation t that puts world landmarks w onto their pixels by least squares of {@code
 * (w_x + t_x) - a (w_z + t_z)} and the same for y, where {@code (a, b, 1)} is a pixel's ray; of it
 * t_z, smoothed by a One Euro filter. Not thread-safe.
 */
final class HipsDepth {
  private static final OneEuroOptions SMOOTHING = new OneEuroOptions(0.5, 0.5, 1);
  private static final double LEAST_VISIBILITY = 0.5;

  /** Joints that are not seen decide only where no others are. */
  private static final double HIDDEN_WEIGHT = 1e-6;

  /** With fewer joints the distance of earlier frames is the better one. */
  private static final int LEAST_SEEN = 4;

  private static final double MIN_M = 0.05;
  private static final double MAX_M = 1000;

  private final OneEuroSmoother smoother = OneEuroSmoother.of(1, SMOOTHING);
  private final float[] depthM = {Float.NaN};

  /**
   * The depth with one more frame.
   *
   * @return metres along the camera's axis; NaN if no frame has said it yet
   */
  double next(Landmarks image, Landmarks world, PictureView view, long timestampNs) {
    double nowM = solve(image, world, view);
    boolean started = !Float.isNaN(depthM[0]);
    if (nowM > MIN_M && nowM < MAX_M && (!started || seen(image) >= LEAST_SEEN)) {
      smoother.smooth(new float[] {(float) nowM}, 1, timestampNs, depthM);
    }
    return depthM[0];
  }

  private static int seen(Landmarks image) {
    int seen = 0;
    for (BodyLandmark joint : BodyLandmark.limbJoints()) {
      seen += image.visibility(joint) > LEAST_VISIBILITY ? 1 : 0;
    }
    return seen;
  }

  /** Eliminates t_x and t_y by subtracting weighted means; NaN where the rays coincide. */
  private static double solve(Landmarks image, Landmarks world, PictureView view) {
    double weights = 0;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double aa = 0;
    double ac = 0;
    for (BodyLandmark joint : BodyLandmark.limbJoints()) {
      double weight = image.visibility(joint) > LEAST_VISIBILITY ? 1 : HIDDEN_WEIGHT;
      double rayX = (image.x(joint) - view.widthPx() / 2.0) / view.focalPx();
      double rayY = (image.y(joint) - view.heightPx() / 2.0) / view.focalPx();
      double x = rayX * world.z(joint) - world.x(joint);
      double y = rayY * world.z(joint) - world.y(joint);
      weights += weight;
      a += weight * rayX;
      b += weight * rayY;
      c += weight * x;
      d += weight * y;
      aa += weight * (rayX * rayX + rayY * rayY);
      ac += weight * (rayX * x + rayY * y);
    }
    return -(ac - (a * c + b * d) / weights) / (aa - (a * a + b * b) / weights);
  }
}
