package io.posestream.figure;

import java.util.Arrays;

/**
 * How far each ray of a parallel light gets before it meets the figure; tells lit points from
 * shaded ones. Not thread-safe.
 */
final class ShadowMap {
  private static final float SPAN_M = 2.6f;
  private static final float BIAS_M = 0.012f;

  private static final float OFFSET_M = 0.014f;

  private final int size;
  private final float cellsPerM;
  private final Vec right;
  private final Vec down;
  private final Vec towardsLight;
  private final float[] nearest;
  private float centreU;
  private float centreV;
  private float[] u = new float[0];
  private float[] v = new float[0];
  private float[] near = new float[0];

  /**
   * @param towardsLight unit vector
   * @param size cells along each side; more is sharper and slower
   */
  ShadowMap(Vec towardsLight, int size) {
    this.size = size;
    this.towardsLight = towardsLight;
    cellsPerM = size / SPAN_M;
    right = new Vec(1, 0, 0).unitAcross(towardsLight);
    down = towardsLight.cross(right);
    nearest = new float[size * size];
  }

  /** Replaces what casts shadows. */
  void cast(Mesh mesh, Vec centre) {
    Arrays.fill(nearest, Float.NEGATIVE_INFINITY);
    centreU = (float) centre.dot(right) * cellsPerM - size / 2f;
    centreV = (float) centre.dot(down) * cellsPerM - size / 2f;
    int count = mesh.vertexCount();
    if (u.length < count) {
      u = new float[count];
      v = new float[count];
      near = new float[count];
    }
    for (int i = 0; i < count; i++) {
      u[i] = dot(mesh, i, right) * cellsPerM - centreU;
      v[i] = dot(mesh, i, down) * cellsPerM - centreV;
      near[i] = dot(mesh, i, towardsLight);
    }
    for (int i = 0; i < mesh.cornerCount(); i += 3) {
      fill(mesh.corners[i], mesh.corners[i + 1], mesh.corners[i + 2]);
    }
  }

  private void fill(int a, int b, int c) {
    float areaTwice = (u[b] - u[a]) * (v[c] - v[a]) - (u[c] - u[a]) * (v[b] - v[a]);
    if (areaTwice <= 0) {
      // Turned away from the light: something nearer shades the same rays.
      return;
    }
    int minU = Math.max(0, (int) Math.min(u[a], Math.min(u[b], u[c])));
    int maxU = Math.min(size - 1, (int) Math.max(u[a], Math.max(u[b], u[c])));
    int minV = Math.max(0, (int) Math.min(v[a], Math.min(v[b], v[c])));
    int maxV = Math.min(size - 1, (int) Math.max(v[a], Math.max(v[b], v[c])));
    for (int y = minV; y <= maxV; y++) {
      for (int x = minU; x <= maxU; x++) {
        float px = x + 0.5f - u[a];
        float py = y + 0.5f - v[a];
        float wb = (px * (v[c] - v[a]) - py * (u[c] - u[a])) / areaTwice;
        float wc = (py * (u[b] - u[a]) - px * (v[b] - v[a])) / areaTwice;
        if (wb >= 0 && wc >= 0 && wb + wc <= 1) {
          float depth = near[a] + wb * (near[b] - near[a]) + wc * (near[c] - near[a]);
          int at = y * size + x;
          nearest[at] = Math.max(nearest[at], depth);
        }
      }
    }
  }

  /**
   * Share of the light that reaches a vertex, 0..1.
   *
   * @param reach half width in cells of the area that is averaged; more is softer
   */
  float lightAt(Mesh mesh, int vertex, int reach, int stride) {
    int x = (int) (dotOff(mesh, vertex, right) * cellsPerM - centreU);
    int y = (int) (dotOff(mesh, vertex, down) * cellsPerM - centreV);
    float limit = dotOff(mesh, vertex, towardsLight) + BIAS_M;
    int open = 0;
    int all = 0;
    for (int dy = -reach; dy <= reach; dy += stride) {
      for (int dx = -reach; dx <= reach; dx += stride) {
        int cx = x + dx;
        int cy = y + dy;
        boolean inside = cx >= 0 && cy >= 0 && cx < size && cy < size;
        all++;
        if (!inside || nearest[cy * size + cx] <= limit) {
          open++;
        }
      }
    }
    return (float) open / all;
  }

  /** Seen from a little off the surface, so that a surface does not shade itself. */
  private static float dotOff(Mesh mesh, int i, Vec axis) {
    float normal =
        mesh.normalX[i] * (float) axis.x()
            + mesh.normalY[i] * (float) axis.y()
            + mesh.normalZ[i] * (float) axis.z();
    return dot(mesh, i, axis) + OFFSET_M * normal;
  }

  private static float dot(Mesh mesh, int i, Vec axis) {
    return mesh.xM[i] * (float) axis.x()
        + mesh.yM[i] * (float) axis.y()
        + mesh.zM[i] * (float) axis.z();
  }
}
