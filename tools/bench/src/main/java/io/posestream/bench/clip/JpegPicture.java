package io.posestream.bench.clip;

import io.posestream.draw.Pictures;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as a browser would send them. */
public final class JpegPicture {
  /** The web client's; browsers themselves take 0.92 unless told otherwise. */
  private static final float QUALITY = 0.8f;

  private JpegPicture() {}

  /** A JPEG of the web client's quality. */
  public static EncodedImage encode(BgrImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(Pictures.toBufferedImage(image), null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return EncodedImage.of(bytes.toByteArray());
  }
}
