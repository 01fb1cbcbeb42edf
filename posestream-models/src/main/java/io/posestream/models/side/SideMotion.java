package io.posestream.models.side;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;

/**
 * What the movement of pairs of landmarks says of an exchange between two frames. Immutable.
 *
 * @param perEFold log-odds of an e-fold longer way
 * @param noise movement below this, in the unit that landmarks are measured by, is the networks'
 *     noise
 */
record SideMotion(double perEFold, double noise) {
  /** In the picture, by the body's size. */
  static final SideMotion OF_BODY = new SideMotion(3, 0.01);

  /**
   * In the picture, by the body's size. A leg or an arm whose label is exchanged jumps further than
   * it can move, so a long way says more than for the body; where limbs swing past each other,
   * short ways say nothing.
   */
  static final SideMotion OF_LIMBS = new SideMotion(5, 0.06);

  /** In the world, by metres. */
  static final SideMotion IN_WORLD = new SideMotion(3, 0.02);

  /**
   * Log-odds that landmarks kept their labels from one frame to the next: positive where that makes
   * their way shorter than an exchange.
   *
   * @param lefts landmarks of the left side; those of the right follow from the skeleton
   * @param sizePx the body's size, which ways are measured by
   */
  double keptLogOdds(List<BodyLandmark> lefts, Landmarks before, Landmarks now, double sizePx) {
    return logOdds(lefts, before, now, 0, noise * sizePx);
  }

  /**
   * The same for the world around the middle of the hips: near and far shoulder differ there by
   * their depth, while in a picture from the side they lie one over the other.
   */
  double keptLogOddsWithDepth(List<BodyLandmark> lefts, Landmarks before, Landmarks now) {
    return logOdds(lefts, before, now, 1, noise);
  }

  private double logOdds(
      List<BodyLandmark> lefts, Landmarks before, Landmarks now, double depth, double noiseOfOne) {
    double kept = 0;
    double exchanged = 0;
    for (BodyLandmark left : lefts) {
      int l = left.index();
      int r = SideExchange.counterpart(l);
      kept += way(before, l, now, l, depth) + way(before, r, now, r, depth);
      exchanged += way(before, l, now, r, depth) + way(before, r, now, l, depth);
    }
    double allNoise = noiseOfOne * 2 * lefts.size();
    return perEFold * Math.log((exchanged + allNoise) / (kept + allNoise));
  }

  /**
   * @param depth how much depth counts, 0 or 1
   */
  private static double way(Landmarks before, int from, Landmarks now, int to, double depth) {
    double across = Math.hypot(now.x(to) - before.x(from), now.y(to) - before.y(from));
    return Math.hypot(across, depth * (now.z(to) - before.z(from)));
  }
}
