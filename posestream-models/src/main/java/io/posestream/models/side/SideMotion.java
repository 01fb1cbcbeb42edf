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
    double kept = 0;
    double exchanged = 0;
    for (BodyLandmark left : lefts) {
      int l = left.index();
      int r = SideExchange.counterpart(l);
      kept += wayPx(before, l, now, l) + wayPx(before, r, now, r);
      exchanged += wayPx(before, l, now, r) + wayPx(before, r, now, l);
    }
    double noisePx = NOISE * sizePx * 2 * lefts.size();
    return PER_E_FOLD * Math.log((exchanged + noisePx) / (kept + noisePx));
  }

  private static double wayPx(Landmarks before, int from, Landmarks now, int to) {
    return Math.hypot(now.x(to) - before.x(from), now.y(to) - before.y(from));
  }
}
