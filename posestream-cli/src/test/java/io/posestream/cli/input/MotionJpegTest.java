package io.posestream.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MotionJpegTest {
  private static final byte[] MPF = {(byte) 0xFF, (byte) 0xE2, 0, 6, 'M', 'P', 'F', 0};

  private static byte[] jpeg(int widthPx) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(widthPx, 48, BufferedImage.TYPE_3BYTE_BGR), "jpg", out);
    return out.toByteArray();
  }

  private static ByteBuffer joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return ByteBuffer.wrap(out.toByteArray());
  }

  @Test
  void shouldKnowAStreamByItsSecondPicture() throws Exception {
    assertThat(MotionJpeg.isOne(joined(jpeg(64), jpeg(64), jpeg(64)))).isTrue();
  }

  @Test
  void shouldNotTakePhotosForStreams() throws Exception {
    assertThat(MotionJpeg.isOne(joined(jpeg(64)))).isFalse();
    assertThat(
            MotionJpeg.isOne(joined(jpeg(64), "stray bytes".getBytes(StandardCharsets.US_ASCII))))
        .isFalse();
    // A preview behind a photo, and a depth picture of the same size that is announced.
    assertThat(MotionJpeg.isOne(joined(jpeg(64), jpeg(32)))).isFalse();
    byte[] photo = jpeg(64);
    byte[] start = {photo[0], photo[1]};
    byte[] rest = Arrays.copyOfRange(photo, 2, photo.length);
    assertThat(MotionJpeg.isOne(joined(start, MPF, rest, jpeg(64)))).isFalse();
  }
}
