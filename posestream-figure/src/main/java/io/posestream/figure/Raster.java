package io.posestream.figure;

import java.util.Arrays;

/**
 * Fills triangles into a picture four times as large as the result (two samples per axis), nearest
 * surface wins, and lays the averaged samples over a background. Not thread-safe.
 */
final class Raster {
  static final int SAMPLES = 2;

  private final int width;
  private final int height;
  private final float[] nearness;
  private final int[] rgb;
  private int fromX;
  private int toX;
  private int fromY;
  private int toY;

  Raster(int widthPx, int heightPx) {
    width = widthPx * SAMPLES;
    height = heightPx * SAMPLES;
    nearness = new float[width * height];
    rgb = new int[width * height];
    empty();
  }

  private void empty() {
    fromX = width;
    toX = 0;
    fromY = height;
    toY = 0;
  }

  /** Forgets what was drawn. */
  void clear() {
    for (int y = fromY; y < toY; y++) {
      Arrays.fill(nearness, y * width + fromX, y * width + toX, 0);
    }
    empty();
  }

  /** Draws the side of the mesh that is turned to the camera. */
  void draw(Mesh mesh, LitMesh lit, FaceSkin skin) {
    for (int i = 0; i < mesh.cornerCount(); i += 3) {
      int a = mesh.corners[i];
      int b = mesh.corners[i + 1];
      int c = mesh.corners[i + 2];
      float areaTwice =
          (lit.x[b] - lit.x[a]) * (lit.y[c] - lit.y[a])
              - (lit.x[c] - lit.x[a]) * (lit.y[b] - lit.y[a]);
      boolean ahead = lit.nearness[a] > 0 && lit.nearness[b] > 0 && lit.nearness[c] > 0;
      if (areaTwice < 0 && ahead) {
        fill(mesh, lit, skin, new int[] {a, b, c}, areaTwice);
      }
    }
  }

  private void fill(Mesh mesh, LitMesh lit, FaceSkin skin, int[] corner, float areaTwice) {
    int a = corner[0];
    int b = corner[1];
    int c = corner[2];
    float ax = lit.x[a];
    float ay = lit.y[a];
    int minX = Math.max(0, (int) Math.ceil(min(ax, lit.x[b], lit.x[c]) - 0.5f));
    int maxX = Math.min(width - 1, (int) Math.floor(max(ax, lit.x[b], lit.x[c]) - 0.5f));
    int minY = Math.max(0, (int) Math.ceil(min(ay, lit.y[b], lit.y[c]) - 0.5f));
    int maxY = Math.min(height - 1, (int) Math.floor(max(ay, lit.y[b], lit.y[c]) - 0.5f));
    if (minX > maxX || minY > maxY) {
      return;
    }
    widen(minX, maxX, minY, maxY);
    // Barycentric weights of b and c are linear in x and y.
    float bx = (lit.y[c] - ay) / areaTwice;
    float by = (ax - lit.x[c]) / areaTwice;
    float cx = (ay - lit.y[b]) / areaTwice;
    float cy = (lit.x[b] - ax) / areaTwice;
    boolean painted = mesh.skinU[a] >= 0 && mesh.skinU[b] >= 0 && mesh.skinU[c] >= 0;
    for (int y = minY; y <= maxY; y++) {
      float wb = bx * (minX + 0.5f - ax) + by * (y + 0.5f - ay);
      float wc = cx * (minX + 0.5f - ax) + cy * (y + 0.5f - ay);
      for (int x = minX; x <= maxX; x++, wb += bx, wc += cx) {
        float wa = 1 - wb - wc;
        if (wa < -1e-5f || wb < -1e-5f || wc < -1e-5f) {
          continue;
        }
        int at = y * width + x;
        float near = wa * lit.nearness[a] + wb * lit.nearness[b] + wc * lit.nearness[c];
        if (near <= nearness[at]) {
          continue;
        }
        nearness[at] = near;
        float red = wa * lit.red[a] + wb * lit.red[b] + wc * lit.red[c];
        float green = wa * lit.green[a] + wb * lit.green[b] + wc * lit.green[c];
        float blue = wa * lit.blue[a] + wb * lit.blue[b] + wc * lit.blue[c];
        rgb[at] =
            painted
                ? skin.lit(
                    wa * mesh.skinU[a] + wb * mesh.skinU[b] + wc * mesh.skinU[c],
                    wa * mesh.skinV[a] + wb * mesh.skinV[b] + wc * mesh.skinV[c],
                    red,
                    green,
                    blue)
                : pack(red, green, blue);
      }
    }
  }

  private void widen(int minX, int maxX, int minY, int maxY) {
    fromX = Math.min(fromX, minX);
    toX = Math.max(toX, maxX + 1);
    fromY = Math.min(fromY, minY);
    toY = Math.max(toY, maxY + 1);
  }

  /** Colour of three parts 0..1 (more is cut off). */
  static int pack(float red, float green, float blue) {
    return (byteOf(red) << 16) | (byteOf(green) << 8) | byteOf(blue);
  }

  private static int byteOf(float part) {
    return part >= 1 ? 255 : part <= 0 ? 0 : (int) (part * 255 + 0.5f);
  }

  /**
   * Lays what was drawn over a picture.
   *
   * @param bgr (Output) three bytes per pixel; pixels that the figure does not touch are kept
   */
  void blendOver(byte[] bgr) {
    int outWidth = width / SAMPLES;
    for (int y = fromY / SAMPLES; y < (toY + SAMPLES - 1) / SAMPLES; y++) {
      for (int x = fromX / SAMPLES; x < (toX + SAMPLES - 1) / SAMPLES; x++) {
        blendPixel(bgr, 3 * (y * outWidth + x), SAMPLES * (y * width + x));
      }
    }
  }

  private void blendPixel(byte[] bgr, int out, int sample) {
    int covered = 0;
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int at = sample + i / SAMPLES * width + i % SAMPLES;
      if (nearness[at] > 0) {
        covered++;
        red += rgb[at] >> 16;
        green += (rgb[at] >> 8) & 255;
        blue += rgb[at] & 255;
      }
    }
    if (covered > 0) {
      int free = SAMPLES * SAMPLES - covered;
      bgr[out] = mix(blue, free, bgr[out]);
      bgr[out + 1] = mix(green, free, bgr[out + 1]);
      bgr[out + 2] = mix(red, free, bgr[out + 2]);
    }
  }

  private static byte mix(int sum, int free, byte behind) {
    return (byte) ((sum + free * (behind & 255)) / (SAMPLES * SAMPLES));
  }

  private static float min(float a, float b, float c) {
    return Math.min(a, Math.min(b, c));
  }

  private static float max(float a, float b, float c) {
    return Math.max(a, Math.max(b, c));
  }
}
