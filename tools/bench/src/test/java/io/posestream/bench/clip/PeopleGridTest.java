package io.posestream.bench.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSource;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PeopleGridTest {
  private static final int FRAMES = 6;
  private static final int GREY_STEP = 40;

  /** Picture number n is all of the grey 40·n. */
  private static FrameSource greys() {
    List<Frame> frames =
        IntStream.range(0, FRAMES)
            .mapToObj(
                n -> {
                  byte[] bgr = new byte[64 * 32 * 3];
                  Arrays.fill(bgr, (byte) (GREY_STEP * n));
                  return new Frame(n, n * 33_000_000L, 0, BgrImage.of(64, 32, bgr));
                })
            .toList();
    return FrameSource.of(frames);
  }

  @Test
  void shouldShowEachPersonAtAnotherTimeInAQuarterOfThePicture() throws Exception {
    JpegClip clip = PeopleGrid.clip("greys", greys(), Integer.MAX_VALUE, 3);
    assertThat(clip.frames()).hasSize(FRAMES);
    assertThat(clip.widthPx()).isEqualTo(64);
    assertThat(clip.heightPx()).isEqualTo(32);
    for (int n = 0; n < FRAMES; n++) {
      byte[] jpeg = new byte[clip.jpeg(n).sizeBytes()];
      clip.jpeg(n).bytes().get(jpeg);
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
      assertGrey(picture, 16, 8, GREY_STEP * n);
      assertGrey(picture, 48, 8, GREY_STEP * ((n + 2) % FRAMES));
      assertGrey(picture, 16, 24, GREY_STEP * ((n + 4) % FRAMES));
      assertGrey(picture, 48, 24, 0);
    }
  }

  private static void assertGrey(BufferedImage picture, int xPx, int yPx, int grey) {
    assertThat(picture.getRGB(xPx, yPx) & 0xff).isCloseTo(grey, within(6));
  }

  @Test
  void shouldHaveAQuarterForEachPerson() {
    assertThatThrownBy(() -> PeopleGrid.clip("greys", greys(), 1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1..4");
  }
}
