package io.posestream.benchmarks.speed;

import io.posestream.benchmarks.Media;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The frames of a video as a browser would send them: one JPEG each. */
final class JpegFrames {
  private JpegFrames() {}

  static List<Frame> of(Media media, String video) {
    List<Frame> frames = new ArrayList<>();
    media.forEachFrame(
        video,
        frame ->
            frames.add(
                new Frame(
                    frame.sequence(),
                    frame.captureTimeNs(),
                    0,
                    EncodedImage.of(jpeg((BgrImage) frame.image())))));
    return frames;
  }

  private static byte[] jpeg(BgrImage image) {
    BufferedImage copy =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
    image.copyTo(ByteBuffer.wrap(((DataBufferByte) copy.getRaster().getDataBuffer()).getData()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(copy, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
