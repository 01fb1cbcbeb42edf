package io.posestream.figure;

import java.util.Arrays;

/**
 * Triangles of the figure's surface, rebuilt for every frame in the same arrays. Scene metres;
 * corners run so that {@code (b − a) × (c − a)} points outwards. Not thread-safe.
 */
final class Mesh {
  private static final int INITIAL_VERTICES = 4096;

  float[] xM = new float[INITIAL_VERTICES];
  float[] yM = new float[INITIAL_VERTICES];
  float[] zM = new float[INITIAL_VERTICES];

  /** Outward unit vectors, set by {@link #computeNormals}. */
  float[] normalX = new float[INITIAL_VERTICES];

  float[] normalY = new float[INITIAL_VERTICES];
  float[] normalZ = new float[INITIAL_VERTICES];

  /** Position on the painted skin, 0..1; negative where the vertex has its own colour. */
  float[] skinU = new float[INITIAL_VERTICES];

  float[] skinV = new float[INITIAL_VERTICES];

  Paint[] paint = new Paint[INITIAL_VERTICES];
  int[] corners = new int[INITIAL_VERTICES * 6];
  private int vertexCount;
  private int cornerCount;

  int vertexCount() {
    return vertexCount;
  }

  /** Three per triangle. */
  int cornerCount() {
    return cornerCount;
  }

  void clear() {
    vertexCount = 0;
    cornerCount = 0;
  }

  int add(double x, double y, double z, Paint colour) {
    if (vertexCount == xM.length) {
      grow();
    }
    xM[vertexCount] = (float) x;
    yM[vertexCount] = (float) y;
    zM[vertexCount] = (float) z;
    skinU[vertexCount] = -1;
    paint[vertexCount] = colour;
    return vertexCount++;
  }

  void triangle(int a, int b, int c) {
    if (cornerCount + 3 > corners.length) {
      corners = Arrays.copyOf(corners, corners.length * 2);
    }
    corners[cornerCount++] = a;
    corners[cornerCount++] = b;
    corners[cornerCount++] = c;
  }

  /** Makes all larger or smaller about the origin of the scene. */
  void scale(double factor) {
    if (factor == 1) {
      return;
    }
    for (int i = 0; i < vertexCount; i++) {
      xM[i] *= (float) factor;
      yM[i] *= (float) factor;
      zM[i] *= (float) factor;
    }
  }

  /** Sets each normal to the mean of the adjoining triangles, large ones counting more. */
  void computeNormals() {
    Arrays.fill(normalX, 0, vertexCount, 0);
    Arrays.fill(normalY, 0, vertexCount, 0);
    Arrays.fill(normalZ, 0, vertexCount, 0);
    for (int i = 0; i < cornerCount; i += 3) {
      addNormal(corners[i], corners[i + 1], corners[i + 2]);
    }
    for (int i = 0; i < vertexCount; i++) {
      float square = normalX[i] * normalX[i] + normalY[i] * normalY[i] + normalZ[i] * normalZ[i];
      float scale = square > 0 ? 1 / (float) Math.sqrt(square) : 0;
      normalX[i] *= scale;
      normalY[i] *= scale;
      normalZ[i] *= scale;
    }
  }

  private void addNormal(int a, int b, int c) {
    float ux = xM[b] - xM[a];
    float uy = yM[b] - yM[a];
    float uz = zM[b] - zM[a];
    float vx = xM[c] - xM[a];
    float vy = yM[c] - yM[a];
    float vz = zM[c] - zM[a];
    float nx = uy * vz - uz * vy;
    float ny = uz * vx - ux * vz;
    float nz = ux * vy - uy * vx;
    for (int i : new int[] {a, b, c}) {
      normalX[i] += nx;
      normalY[i] += ny;
      normalZ[i] += nz;
    }
  }

  private void grow() {
    int size = 2 * xM.length;
    xM = Arrays.copyOf(xM, size);
    yM = Arrays.copyOf(yM, size);
    zM = Arrays.copyOf(zM, size);
    normalX = Arrays.copyOf(normalX, size);
    normalY = Arrays.copyOf(normalY, size);
    normalZ = Arrays.copyOf(normalZ, size);
    skinU = Arrays.copyOf(skinU, size);
    skinV = Arrays.copyOf(skinV, size);
    paint = Arrays.copyOf(paint, size);
  }
}
