package io.posestream.models.side;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.List;

/** What the movement of pairs of landmarks says of an exchange between two frames; stateless. */
final class SideMotion {
  /** Movement below this fraction of the body's size is the networks' noise. */
  private static final double NOISE = 0.01;

  /** Log-odds of an e-fold longer way. */
  private static final double PER_E_FOLD = 3;

  /** The networks' noise in the world. */
  private static final double NOISE_M = 0.02;

  private SideMotion() {}

  /**
   * Log-odds that landmarks kept their labels from one frame to the next: positive where that makes
   * their way shorter than an exchange.
   *
   * @param lefts landmarks of the left side; those of the right follow from the skeleton
   * @param sizePx the body's size, which ways are measured by
   */
  static double keptLogOdds(
      List<BodyLandmark> lefts, Landmarks before, Landmarks now, double sizePx) {
    return logOdds(lefts, before, now, 0, NOISE * sizePx);
  }

  /**
   * The same for the world around the middle of the hips: near and far shoulder differ there by
   * their depth, while in a picture from the side they lie one over the other.
   */
  static double keptLogOddsInWorld(List<BodyLandmark> lefts, Landmarks before, Landmarks now) {
    return logOdds(lefts, before, now, 1, NOISE_M);
  }

  private static double logOdds(
      List<BodyLandmark> lefts, Landmarks before, Landmarks now, double depth, double noise) {
    double kept = 0;
    double exchanged = 0;
    for (BodyLandmark left : lefts) {
      int l = left.index();
      int r = SideExchange.counterpart(l);
      kept += way(before, l, now, l, depth) + way(before, r, now, r, depth);
      exchanged += way(before, l, now, r, depth) + way(before, r, now, l, depth);
    }
    double allNoise = noise * 2 * lefts.size();
    return PER_E_FOLD * Math.log((exchanged + allNoise) / (kept + allNoise));
  }

  /**
   * @param depth how much depth counts, 0 or 1
   */
  private static double way(Landmarks before, int from, Landmarks now, int to, double depth) {
    double across = Math.hypot(now.x(to) - before.x(from), now.y(to) - before.y(from));
    return Math.hypot(across, depth * (now.z(to) - before.z(from)));
  }
}
