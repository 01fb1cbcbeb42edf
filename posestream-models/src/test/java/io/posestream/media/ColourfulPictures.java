package io.posestream.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of blots and noise as files of many kinds. */
public final class ColourfulPictures {
  private ColourfulPictures() {}

  /** How a picture is stored. */
  public enum Kind {
    JPEG,
    JPEG_PROGRESSIVE,
    JPEG_GREY,
    JPEG_WITH_RESTARTS,
    PNG,
    PNG_INTERLACED,
    PNG_PALETTE,
    PNG_GREY
  }

  /** A file of that size and kind. */
  public static byte[] of(int widthPx, int heightPx, Kind kind) throws IOException {
    BufferedImage image =
        new BufferedImage(
            widthPx,
            heightPx,
            switch (kind) {
              case JPEG_GREY, PNG_GREY -> BufferedImage.TYPE_BYTE_GRAY;
              case PNG_PALETTE -> BufferedImage.TYPE_BYTE_INDEXED;
              default -> BufferedImage.TYPE_3BYTE_BGR;
            });
    Random random = new Random(5);
    for (int y = 0; y < heightPx; y++) {
      for (int x = 0; x < widthPx; x++) {
        int blot = (x / 9 * 57 + y / 7 * 31) % 200;
        image.setRGB(x, y, (blot << 16) | ((255 - blot) << 8) | random.nextInt(60));
      }
    }
    boolean jpeg = kind.name().startsWith("JPEG");
    ImageWriter writer = ImageIO.getImageWritersByFormatName(jpeg ? "jpeg" : "png").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (kind == Kind.JPEG_PROGRESSIVE || kind == Kind.PNG_INTERLACED) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), parameters);
    if (kind == Kind.JPEG_WITH_RESTARTS) {
      restarts(metadata);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), parameters);
    } finally {
      writer.dispose();
    }
    assertThat(bytes.size()).isPositive();
    return bytes.toByteArray();
  }

  private static void restarts(IIOMetadata metadata) throws IOException {
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode interval = new IIOMetadataNode("dri");
    interval.setAttribute("interval", "3");
    IIOMetadataNode segments =
        (IIOMetadataNode) root.getElementsByTagName("markerSequence").item(0);
    segments.insertBefore(interval, segments.getFirstChild());
    metadata.setFromTree(format, root);
  }
}
