package io.posestream.models.quality;

import io.posestream.quality.QualityTarget;

/**
 * How many times the work of a level the next better one takes.
 *
 * <p>What was measured counts fully at first and fades towards the least that the step may cost, as
 * the measurement may have been spoiled by something else that ran then:
 *
 * <pre>ratio(age) = least + (measured − least) · 2^(−age / half-life)</pre>
 *
 * The least is the square root of the prior ratio: an unknown step is tried rather than never
 * known. The most is its square, so that one absurd measurement is soon forgotten.
 *
 * <p>Not thread-safe.
 */
final class StepCosts {
  private static final double HALF_LIFE_NS = 10e9;

  private final double[] least;
  private final double[] most;
  private final double[] measured;
  private final long[] measuredAtNs;

  StepCosts(QualityLadder ladder, QualityTarget target) {
    least = new double[ladder.top()];
    most = new double[ladder.top()];
    for (int step = 0; step < least.length; step++) {
      double prior =
          PriorCost.ms(ladder.level(step + 1), target) / PriorCost.ms(ladder.level(step), target);
      least[step] = Math.sqrt(prior);
      most[step] = prior * prior;
    }
    measured = least.clone();
    measuredAtNs = new long[least.length];
  }

  /** Remembers the work of both levels of a step; {@code step} is the number of the lower one. */
  void learn(int step, long belowNs, long aboveNs, long nowNs) {
    double ratio = (double) aboveNs / Math.max(belowNs, 1);
    measured[step] = Math.min(Math.max(ratio, least[step]), most[step]);
    measuredAtNs[step] = nowNs;
  }

  /** Work of the upper level over that of the lower one, at least 1. */
  double ratio(int step, long nowNs) {
    double fresh = Math.pow(2, -Math.max(0, nowNs - measuredAtNs[step]) / HALF_LIFE_NS);
    return least[step] + (measured[step] - least[step]) * fresh;
  }
}
