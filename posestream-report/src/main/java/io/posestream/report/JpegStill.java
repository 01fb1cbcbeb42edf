package io.posestream.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as JPEG, no larger than paper needs. Immutable. */
final class JpegStill {
  /** Of the longer side: 50 mm on paper with 300 dots per inch. */
  private static final int MAX_SIDE_PX = 640;

  private static final float QUALITY = 0.85f;

  private final int widthPx;
  private final int heightPx;
  private final String dataUri;

  private JpegStill(int widthPx, int heightPx, byte[] jpeg) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    dataUri = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
  }

  static JpegStill of(BufferedImage picture) throws IOException {
    double scale =
        Math.min(1, MAX_SIDE_PX / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(scale * picture.getWidth()));
    int height = Math.max(1, (int) Math.round(scale * picture.getHeight()));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return new JpegStill(width, height, encoded(small));
  }

  private static byte[] encoded(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  int widthPx() {
    return widthPx;
  }

  int heightPx() {
    return heightPx;
  }

  /** The picture as the address of an {@code img} element. */
  String dataUri() {
    return dataUri;
  }
}
