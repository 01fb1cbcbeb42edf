package io.posestream.joint;

import static io.posestream.joint.Elevations.CELLS;
import static io.posestream.joint.Elevations.COS;

import java.util.Arrays;

/**
 * How likely each pair of elevations of a limb's two bones is, followed from frame to frame: a grid
 * filter. Not thread-safe.
 */
final class LimbBelief {
  /** A bone into the lens is rarer than one across it: the share of the sphere, softened. */
  private static final double SPHERE_WEIGHT = 0.7;

  /** How much of it is carried on to the next frame. */
  private static final double CARRIED = 0.15;

  private static final double[] SPHERE = new double[CELLS];
  private static final double[] SPHERE_CARRIED = new double[CELLS];

  static {
    for (int i = 0; i < CELLS; i++) {
      SPHERE[i] = Math.pow(COS[i], SPHERE_WEIGHT);
      SPHERE_CARRIED[i] = Math.pow(SPHERE[i], CARRIED);
    }
  }

  private final double[] carried = new double[CELLS * CELLS];
  private final double[] factor = new double[CELLS];

  /** The belief of this frame, {@code CELLS × CELLS}, row by row of the upper bone; sums to 1. */
  final double[] now = new double[CELLS * CELLS];

  LimbBelief() {
    reset();
  }

  /** Every pair as likely as any other. */
  void reset() {
    Arrays.fill(carried, 1.0 / carried.length);
  }

  /**
   * Goes on by a frame.
   *
   * @param weight how much the likelihoods count, 0 for a limb that is not seen
   */
  void next(ElevationDrift drift, double[] upper, double[] lower, double weight) {
    drift.move(carried);
    multiply(carried, upper, lower, weight);
    scaled(SPHERE, now);
    scaled(SPHERE_CARRIED, carried);
  }

  private void multiply(double[] belief, double[] upper, double[] lower, double weight) {
    double upperMax = max(upper);
    double lowerMax = max(lower);
    for (int j = 0; j < CELLS; j++) {
      factor[j] = Math.exp(weight * (lower[j] - lowerMax));
    }
    for (int i = 0; i < CELLS; i++) {
      double row = Math.exp(weight * (upper[i] - upperMax));
      for (int j = 0; j < CELLS; j++) {
        belief[i * CELLS + j] *= row * factor[j];
      }
    }
  }

  /** {@code target = carried · prior ⊗ prior}, normalised. */
  private void scaled(double[] prior, double[] target) {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        double value = carried[i * CELLS + j] * prior[i] * prior[j];
        target[i * CELLS + j] = value;
        sum += value;
      }
    }
    double scale = 1 / sum;
    for (int i = 0; i < target.length; i++) {
      target[i] *= scale;
    }
  }

  private static double max(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
