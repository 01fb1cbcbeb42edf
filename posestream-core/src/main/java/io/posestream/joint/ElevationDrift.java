package io.posestream.joint;

import static io.posestream.joint.Elevations.CELLS;
import static io.posestream.joint.Elevations.STEP_RAD;

/**
 * How far an elevation moves between two frames: mostly a little, now and then far. Not
 * thread-safe.
 */
final class ElevationDrift {
  private static final double SLOW_DEG = 8;
  private static final double FAST_DEG = 40;
  private static final double FAST_SHARE = 0.12;
  private static final double SLOW_LEAST_CELLS = 0.35;
  private static final double FAST_LEAST_CELLS = 0.5;

  /** The time that the spreads are given for. */
  private static final double REFERENCE_S = 0.05;

  private final double[][] chance = new double[CELLS][CELLS];
  private final double[] half = new double[CELLS * CELLS];
  private double elapsedS = Double.NaN;

  /** Chooses the time between the frames. */
  void over(double elapsedS) {
    if (elapsedS == this.elapsedS) {
      return;
    }
    this.elapsedS = elapsedS;
    double growth = Math.sqrt(elapsedS / REFERENCE_S);
    double slow = Math.max(Math.toRadians(SLOW_DEG) * growth / STEP_RAD, SLOW_LEAST_CELLS);
    double fast = Math.max(Math.toRadians(FAST_DEG) * growth / STEP_RAD, FAST_LEAST_CELLS);
    for (int from = 0; from < CELLS; from++) {
      double slowSum = 0;
      double fastSum = 0;
      for (int to = 0; to < CELLS; to++) {
        slowSum += normal(to - from, slow);
        fastSum += normal(to - from, fast);
      }
      for (int to = 0; to < CELLS; to++) {
        chance[to][from] =
            (1 - FAST_SHARE) * normal(to - from, slow) / slowSum
                + FAST_SHARE * normal(to - from, fast) / fastSum;
      }
    }
  }

  /** Moves the belief over two elevations, {@code CELLS × CELLS}, row by row of the first. */
  void move(double[] belief) {
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        half[i * CELLS + j] = 0;
      }
      for (int k = 0; k < CELLS; k++) {
        double share = chance[i][k];
        for (int j = 0; j < CELLS; j++) {
          half[i * CELLS + j] += share * belief[k * CELLS + j];
        }
      }
    }
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        double sum = 0;
        double[] to = chance[j];
        for (int k = 0; k < CELLS; k++) {
          sum += half[i * CELLS + k] * to[k];
        }
        belief[i * CELLS + j] = sum;
      }
    }
  }

  private static double normal(double x, double sigma) {
    return Math.exp(-0.5 * (x / sigma) * (x / sigma));
  }
}
