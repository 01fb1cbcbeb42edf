package io.posestream.room;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;

/**
 * One foot over time: whether it stands, and at which depth. A foot stands while its pixels do; its
 * depth is then held, so that it does not slide with the network's changing idea of the body. Not
 * thread-safe.
 */
final class FootHold {
  private static final double PIXEL_TIME_CONSTANT_S = 0.1;
  private static final double STANDS_BELOW_M_PER_S = 0.2;
  private static final double MOVES_ABOVE_M_PER_S = 0.4;
  private static final double LEAST_VISIBILITY = 0.3;

  /** For so long the pixels must rest. */
  private static final double REST_S = 0.15;

  /** The first depths of a standing foot are averaged. */
  private static final double AVERAGE_S = 0.2;

  /** After that the held depth follows what the body says slowly. */
  private static final double FOLLOW_S = 40;

  private final int ankle;
  private final int heel;
  private final int toe;
  private final double[] smoothPx = new double[4];
  private boolean started;
  private double restS;
  private double heldS;
  private double heldM = Double.NaN;

  FootHold(BodyLandmark ankle, BodyLandmark heel, BodyLandmark toe) {
    this.ankle = ankle.index();
    this.heel = heel.index();
    this.toe = toe.index();
  }

  /**
   * Follows the foot through one more frame.
   *
   * @param depthM of the foot as the body has it
   * @param pxPerM at the foot's distance
   * @param elapsedS since the frame before; 0 at the first
   */
  void next(Landmarks image, double depthM, double pxPerM, double elapsedS) {
    double speedMPerS = speedPxPerS(image, elapsedS) / pxPerM;
    // A foot that stands may be hidden for a while; one that is hidden is not seen to come to
    // stand.
    boolean rests =
        stands()
            ? speedMPerS < MOVES_ABOVE_M_PER_S
            : speedMPerS < STANDS_BELOW_M_PER_S && seen(image);
    restS = rests ? restS + elapsedS : 0;
    if (!rests) {
      heldM = Double.NaN;
      heldS = 0;
    } else if (restS >= REST_S) {
      hold(depthM, elapsedS);
    }
  }

  private void hold(double depthM, double elapsedS) {
    if (!stands()) {
      heldM = depthM;
    }
    heldS += elapsedS;
    double average = heldS < AVERAGE_S ? elapsedS / heldS : 0;
    heldM += Math.min(1, Math.max(average, elapsedS / FOLLOW_S)) * (depthM - heldM);
  }

  /** The faster of heel and toe, from the way that each is ahead of its smoothed place. */
  private double speedPxPerS(Landmarks image, double elapsedS) {
    double share = started ? 1 - Math.exp(-elapsedS / PIXEL_TIME_CONSTANT_S) : 1;
    started = true;
    return Math.max(ahead(0, image, heel, share), ahead(2, image, toe, share))
        / PIXEL_TIME_CONSTANT_S;
  }

  private double ahead(int at, Landmarks image, int landmark, double share) {
    smoothPx[at] += share * (image.x(landmark) - smoothPx[at]);
    smoothPx[at + 1] += share * (image.y(landmark) - smoothPx[at + 1]);
    return Math.hypot(image.x(landmark) - smoothPx[at], image.y(landmark) - smoothPx[at + 1]);
  }

  private boolean seen(Landmarks image) {
    return image.visibility(ankle) > LEAST_VISIBILITY
        && image.visibility(heel) > LEAST_VISIBILITY
        && image.visibility(toe) > LEAST_VISIBILITY;
  }

  /** Mean z of ankle, heel and toe. */
  double meanZ(Landmarks landmarks) {
    return (landmarks.z(ankle) + landmarks.z(heel) + landmarks.z(toe)) / 3;
  }

  /** Moves ankle, heel and toe away from the camera, but no nearer than the least depth. */
  void shift(float[] depthM, double byM, double leastM) {
    depthM[ankle] = (float) Math.max(depthM[ankle] + byM, leastM);
    depthM[heel] = (float) Math.max(depthM[heel] + byM, leastM);
    depthM[toe] = (float) Math.max(depthM[toe] + byM, leastM);
  }

  boolean stands() {
    return !Double.isNaN(heldM);
  }

  /** The depth of a foot that stands; NaN otherwise. */
  double heldM() {
    return heldM;
  }

  int heel() {
    return heel;
  }

  int toe() {
    return toe;
  }
}
