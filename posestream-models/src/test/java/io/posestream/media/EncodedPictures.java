package io.posestream.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.models.image.PictureHeader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Black pictures as files. */
public final class EncodedPictures {
  private EncodedPictures() {}

  /** A file of that size and format. */
  public static byte[] of(int widthPx, int heightPx, PictureHeader.Format format)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
    assertThat(ImageIO.write(image, format.name(), bytes)).isTrue();
    return bytes.toByteArray();
  }
}
