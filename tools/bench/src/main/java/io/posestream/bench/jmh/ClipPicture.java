package io.posestream.bench.jmh;

import io.posestream.bench.clip.Media;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of the signing clip, 640×480 px, with a man and both his hands. */
final class ClipPicture {
  static final String CLIP = "ov2_webcam_signs_man_intel.mp4";
  private static final int FRAME_WITH_HANDS = 60;

  private ClipPicture() {}

  /** Its pixels. */
  static BgrImage pixels() {
    List<BgrImage> begin =
        Media.fromProperty().firstFrames(CLIP, FRAME_WITH_HANDS).stream()
            .map(frame -> (BgrImage) frame.image())
            .toList();
    return begin.get(begin.size() - 1);
  }

  /** The picture as a browser would send it. */
  static EncodedImage jpeg() throws IOException {
    BgrImage pixels = pixels();
    BufferedImage copy =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
    pixels.copyTo(ByteBuffer.wrap(((DataBufferByte) copy.getRaster().getDataBuffer()).getData()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(copy, "jpeg", bytes);
    return EncodedImage.of(bytes.toByteArray());
  }
}
