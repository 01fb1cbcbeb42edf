package io.posestream.bench.jmh;

import io.posestream.frame.BgrImage;
import io.posestream.models.roi.Roi;
import java.nio.ByteBuffer;

/**
 * The crop as one writes it down in Java: for every target pixel the bilinear mean of the four
 * pixels around its place in the picture, the nearest ones beyond the edge.
 */
final class PlainCrop {
  private final byte[] bgr;
  private final int widthPx;
  private final int heightPx;

  PlainCrop(BgrImage picture) {
    bgr = new byte[picture.width() * picture.height() * 3];
    picture.copyTo(ByteBuffer.wrap(bgr));
    widthPx = picture.width();
    heightPx = picture.height();
  }

  /** Fills {@code target}, {@code sidePx × sidePx × 3} bytes, with the region. */
  void cut(Roi roi, int sidePx, byte[] target) {
    float cos = (float) Math.cos(roi.rotationRad());
    float sin = (float) Math.sin(roi.rotationRad());
    float stepX = roi.widthPx() / sidePx;
    float stepY = roi.heightPx() / sidePx;
    int next = 0;
    for (int row = 0; row < sidePx; row++) {
      float dy = (row + 0.5f) * stepY - roi.heightPx() / 2;
      for (int column = 0; column < sidePx; column++) {
        float dx = (column + 0.5f) * stepX - roi.widthPx() / 2;
        float xPx = roi.centerXPx() + dx * cos - dy * sin - 0.5f;
        float yPx = roi.centerYPx() + dx * sin + dy * cos - 0.5f;
        sample(xPx, yPx, target, next);
        next += 3;
      }
    }
  }

  private void sample(float xPx, float yPx, byte[] target, int offset) {
    int left = (int) Math.floor(xPx);
    int top = (int) Math.floor(yPx);
    float right = xPx - left;
    float below = yPx - top;
    int topLeft = index(left, top);
    int topRight = index(left + 1, top);
    int bottomLeft = index(left, top + 1);
    int bottomRight = index(left + 1, top + 1);
    for (int channel = 0; channel < 3; channel++) {
      float upper = mix(bgr[topLeft + channel], bgr[topRight + channel], right);
      float lower = mix(bgr[bottomLeft + channel], bgr[bottomRight + channel], right);
      target[offset + channel] = (byte) (upper + (lower - upper) * below + 0.5f);
    }
  }

  private int index(int column, int row) {
    int inside = Math.max(0, Math.min(heightPx - 1, row)) * widthPx;
    return 3 * (inside + Math.max(0, Math.min(widthPx - 1, column)));
  }

  private static float mix(byte first, byte second, float share) {
    int from = first & 0xff;
    return from + ((second & 0xff) - from) * share;
  }
}
