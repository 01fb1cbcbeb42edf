package io.posestream.draw;

import io.posestream.frame.BgrImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/** Pictures of the pipeline as pictures of Java2D and back. */
public final class BgrRaster {
  private BgrRaster() {}

  /** A copy that can be drawn on. */
  public static BufferedImage drawable(BgrImage image) {
    BufferedImage copy =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
    image.copyTo(ByteBuffer.wrap(pixels(copy)));
    return copy;
  }

  /** The pixels of a picture made by {@link #drawable}, handed over. */
  public static BgrImage bgr(BufferedImage drawable) {
    return BgrImage.of(drawable.getWidth(), drawable.getHeight(), pixels(drawable));
  }

  private static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
