package io.posestream.models.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.media.EncodedPictures;
import io.posestream.models.image.PictureException;
import io.posestream.models.image.PictureHeader.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BadPictureTest {
  private static final int MAX_PIXELS = 4096 * 1024;
  private final OpenCvPicture picture = new OpenCvPicture(MAX_PIXELS);

  @AfterEach
  void close() {
    picture.close();
  }

  @Test
  void shouldRefuseAJpegThatEndsEarly() throws IOException {
    byte[] whole = EncodedPictures.of(640, 480, Format.JPEG);
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "damaged or ends early");
  }

  @Test
  void shouldRefuseZeroBytes() {
    assertRefused(new byte[0], "empty (0 bytes)");
  }

  @Test
  void shouldRefuseText() {
    assertRefused("hello".getBytes(StandardCharsets.UTF_8), "neither a JPEG nor a PNG");
  }

  @Test
  void shouldRefuseAHugeHeaderBeforeDecoding() throws IOException {
    byte[] bomb = EncodedPictures.of(64, 64, Format.JPEG);
    int frame = startOfFrame(bomb);
    for (int at : new int[] {frame + 5, frame + 7}) {
      bomb[at] = (byte) (30000 >> 8);
      bomb[at + 1] = (byte) 30000;
    }
    assertRefused(bomb, "30000×30000");
  }

  @Test
  void shouldReadAPngWhateverItIsCalled() throws IOException {
    picture.load(EncodedImage.of(EncodedPictures.of(33, 21, Format.PNG)));
    assertThat(picture.widthPx()).isEqualTo(33);
    assertThat(picture.heightPx()).isEqualTo(21);
  }

  @Test
  void shouldReadASinglePixel() throws IOException {
    picture.load(EncodedImage.of(EncodedPictures.of(1, 1, Format.JPEG)));
    assertThat(picture.toBgrImage().bgr().remaining()).isEqualTo(3);
  }

  @Test
  void shouldGoOnAfterABadPicture() throws IOException {
    assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, 0}, "ends before its header");
    picture.load(EncodedImage.of(EncodedPictures.of(20, 10, Format.JPEG)));
    assertThat(picture.widthPx()).isEqualTo(20);
  }

  @Test
  void shouldNotLeakAPictureIntoTheNextTruncatedOne() throws IOException {
    byte[] whole = EncodedPictures.of(640, 480, Format.JPEG);
    picture.load(EncodedImage.of(whole));
    assertRefused(Arrays.copyOf(whole, whole.length - 200), "damaged or ends early");
  }

  @Test
  void shouldCopyRawPixelsUnchanged() {
    byte[] pixels = {1, 2, 3, 4, 5, 6};
    picture.load(BgrImage.of(2, 1, pixels));
    byte[] copy = new byte[6];
    picture.toBgrImage().bgr().get(copy);
    assertThat(copy).containsExactly(pixels);
  }

  private void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> picture.load(EncodedImage.of(bytes)))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining(reason);
  }

  private static int startOfFrame(byte[] jpeg) {
    for (int i = 2; i < jpeg.length - 1; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no start of frame");
  }
}
