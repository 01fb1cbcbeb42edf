package io.posestream.joint;

import io.posestream.skeleton.Landmarks;

/**
 * The trunk's line from a limb's root, such as from a hip to the shoulder of its side, as a frame
 * shows it. Not thread-safe.
 */
final class TrunkLine {
  private static final double DEPTH_GAIN = 0.95;

  private final int root;
  private final int end;
  private final double[] sight = new double[3];
  private final double[] across = new double[3];
  private double depthM;

  TrunkLine(Limb limb) {
    root = limb.upper().begin().index();
    end = limb.trunkEnd().index();
  }

  void see(Landmarks world, double[] points) {
    int e = 3 * end;
    int r = 3 * root;
    double range = 0;
    for (int i = 0; i < 3; i++) {
      range += points[e + i] * points[e + i];
    }
    range = Math.sqrt(range);
    double along = 0;
    for (int i = 0; i < 3; i++) {
      sight[i] = points[e + i] / range;
      along += sight[i] * points[r + i];
    }
    for (int i = 0; i < 3; i++) {
      across[i] = along * sight[i] - points[r + i];
    }
    depthM =
        DEPTH_GAIN
            * (sight[0] * (world.x(end) - world.x(root))
                + sight[1] * (world.y(end) - world.y(root))
                + sight[2] * (world.z(end) - world.z(root)));
  }

  /**
   * Its direction, of length 1.
   *
   * @param errorM what its depth is taken to be wrong by
   */
  void direction(double errorM, double[] direction) {
    double square = 0;
    for (int i = 0; i < 3; i++) {
      direction[i] = across[i] + (depthM + errorM) * sight[i];
      square += direction[i] * direction[i];
    }
    double scale = 1 / Math.max(Math.sqrt(square), 1e-9);
    for (int i = 0; i < 3; i++) {
      direction[i] *= scale;
    }
  }
}
