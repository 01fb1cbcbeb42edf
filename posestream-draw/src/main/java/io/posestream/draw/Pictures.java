package io.posestream.draw;

import io.posestream.frame.BgrImage;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;

/**
 * Pictures of Java2D as pictures of the pipeline, and back.
 *
 * @since 0.1
 */
public final class Pictures {
  private Pictures() {}

  /**
   * A copy of a picture of any type; what is transparent becomes black. {@code ImageIO} does not
   * turn photos upright as their EXIF orientation says, and neither does this.
   */
  public static BgrImage of(BufferedImage picture) {
    BufferedImage copy = blank(picture.getWidth(), picture.getHeight());
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return BgrImage.of(copy.getWidth(), copy.getHeight(), pixels(copy));
  }

  /** A copy that can be drawn on, of {@link BufferedImage#TYPE_3BYTE_BGR}. */
  public static BufferedImage toBufferedImage(BgrImage image) {
    BufferedImage copy = blank(image.width(), image.height());
    image.copyTo(ByteBuffer.wrap(pixels(copy)));
    return copy;
  }

  private static BufferedImage blank(int widthPx, int heightPx) {
    return new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
  }

  private static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
