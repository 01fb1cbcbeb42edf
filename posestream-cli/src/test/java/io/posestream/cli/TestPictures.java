package io.posestream.cli;

import io.posestream.draw.Pictures;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files of the drawn person, and broken ones. */
final class TestPictures {
  private TestPictures() {}

  /** The first picture of the demo. */
  static Path person(Path file, String format) throws Exception {
    try (FigureFrameSource source = FigureFrameSource.builder(DemoScript.create()).build()) {
      BgrImage image = (BgrImage) source.next().orElseThrow().image();
      ImageIO.write(Pictures.toBufferedImage(image), format, file.toFile());
    }
    return file;
  }

  /** A picture of one colour. */
  static Path plain(Path file, int width, int height) throws IOException {
    byte[] bgr = new byte[width * height * 3];
    Arrays.fill(bgr, (byte) 120);
    ImageIO.write(Pictures.toBufferedImage(BgrImage.of(width, height, bgr)), "png", file.toFile());
    return file;
  }

  /** A PNG whose header promises a size that its data does not have. */
  static Path promising(Path file, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(0x89504E470D0A1A0AL);
      ByteArrayOutputStream chunk = new ByteArrayOutputStream();
      try (DataOutputStream header = new DataOutputStream(chunk)) {
        header.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
      }
      CRC32 crc = new CRC32();
      crc.update(chunk.toByteArray());
      out.writeInt(13);
      out.write(chunk.toByteArray());
      out.writeInt((int) crc.getValue());
    }
    return Files.write(file, bytes.toByteArray());
  }
}
