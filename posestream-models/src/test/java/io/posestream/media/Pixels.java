package io.posestream.media;

import io.posestream.frame.BgrImage;
import java.nio.ByteBuffer;
import java.util.Random;

/** Exact transformations of decoded pictures. */
public final class Pixels {
  private Pixels() {}

  /** The picture as a mirror shows it. */
  public static BgrImage mirrored(BgrImage image) {
    ByteBuffer source = image.bgr();
    byte[] target = new byte[source.capacity()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        copyPixel(source, y * image.width() + x, target, y * image.width() + image.width() - 1 - x);
      }
    }
    return BgrImage.of(image.width(), image.height(), target);
  }

  /** The picture turned by a quarter, clockwise. */
  public static BgrImage turnedClockwise(BgrImage image) {
    ByteBuffer source = image.bgr();
    byte[] target = new byte[source.capacity()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        copyPixel(
            source, y * image.width() + x, target, x * image.height() + image.height() - 1 - y);
      }
    }
    return BgrImage.of(/* width= */ image.height(), /* height= */ image.width(), target);
  }

  /** The picture with every byte moved by −1, 0 or 1 at random. */
  public static BgrImage withOneLevelOfNoise(BgrImage image, long seed) {
    Random random = new Random(seed);
    byte[] target = new byte[image.width() * image.height() * 3];
    image.bgr().get(target);
    for (int i = 0; i < target.length; i++) {
      int level = (target[i] & 0xFF) + random.nextInt(3) - 1;
      target[i] = (byte) Math.max(0, Math.min(255, level));
    }
    return BgrImage.of(image.width(), image.height(), target);
  }

  private static void copyPixel(ByteBuffer source, int from, byte[] target, int to) {
    for (int channel = 0; channel < 3; channel++) {
      target[3 * to + channel] = source.get(3 * from + channel);
    }
  }
}
