package io.posestream.models.parity;

import io.posestream.media.TestMedia;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Square pictures as networks take them: rows of pixels, blue, green, red. */
final class Picture {
  private Picture() {}

  /** Noise: every path of a network is walked, far from what it was trained on. */
  static byte[] random(int sizePx, long seed) {
    byte[] bgr = new byte[sizePx * sizePx * 3];
    new Random(seed).nextBytes(bgr);
    return bgr;
  }

  /** A drawn person: head, trunk, limbs, on a gradient. */
  static byte[] drawn(int sizePx) {
    BufferedImage image = new BufferedImage(sizePx, sizePx, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setPaint(
          new GradientPaint(0, 0, new Color(150, 190, 230), 0, sizePx, new Color(200, 180, 140)));
      graphics.fillRect(0, 0, sizePx, sizePx);
      graphics.scale(sizePx / 100.0, sizePx / 100.0);
      graphics.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.setColor(new Color(40, 60, 110));
      graphics.fillRoundRect(40, 28, 20, 30, 8, 8);
      graphics.drawPolyline(new int[] {44, 42, 40}, new int[] {58, 74, 92}, 3);
      graphics.drawPolyline(new int[] {56, 58, 60}, new int[] {58, 74, 92}, 3);
      graphics.setColor(new Color(225, 175, 140));
      graphics.drawPolyline(new int[] {42, 30, 22}, new int[] {32, 42, 26}, 3);
      graphics.drawPolyline(new int[] {58, 70, 78}, new int[] {32, 42, 54}, 3);
      graphics.fillOval(43, 10, 14, 17);
    } finally {
      graphics.dispose();
    }
    return bgr(image);
  }

  /** A square part of a shared photograph. */
  static byte[] crop(String name, int leftPx, int topPx, int sidePx, int sizePx)
      throws IOException {
    BufferedImage photo = ImageIO.read(new ByteArrayInputStream(TestMedia.bytes(name)));
    BufferedImage image = new BufferedImage(sizePx, sizePx, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      BufferedImage part = photo.getSubimage(leftPx, topPx, sidePx, sidePx);
      graphics.drawImage(part, 0, 0, sizePx, sizePx, null);
    } finally {
      graphics.dispose();
    }
    return bgr(image);
  }

  /** What the original network takes for the same picture: RGB floats in its range. */
  static float[] floats(byte[] bgr, boolean symmetric) {
    float[] rgb = new float[bgr.length];
    for (int i = 0; i < bgr.length; i++) {
      int level = Byte.toUnsignedInt(bgr[i - i % 3 + 2 - i % 3]);
      rgb[i] = symmetric ? (level - 127.5f) / 127.5f : level / 255f;
    }
    return rgb;
  }

  private static byte[] bgr(BufferedImage image) {
    int size = image.getWidth();
    byte[] bgr = new byte[size * size * 3];
    for (int i = 0; i < size * size; i++) {
      int rgb = image.getRGB(i % size, i / size);
      bgr[3 * i] = (byte) rgb;
      bgr[3 * i + 1] = (byte) (rgb >> 8);
      bgr[3 * i + 2] = (byte) (rgb >> 16);
    }
    return bgr;
  }
}
