package io.posestream.draw;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_BGR
      })
  void shouldKeepEveryPixelThereAndBack(int type) {
    BufferedImage picture = noise(type);
    assertSame(Pictures.toBufferedImage(Pictures.of(picture)), picture);
  }

  @Test
  void shouldTakeAPartOfAPicture() {
    BufferedImage part = noise(BufferedImage.TYPE_3BYTE_BGR).getSubimage(3, 2, 7, 5);
    BgrImage image = Pictures.of(part);
    assertThat(image.width()).isEqualTo(7);
    assertThat(image.height()).isEqualTo(5);
    assertSame(Pictures.toBufferedImage(image), part);
  }

  @Test
  void shouldMakeWhatIsTransparentBlack() {
    BufferedImage glass = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00ffffff);
    assertThat(Pictures.of(glass).bgr().get(0)).isZero();
  }

  @Test
  void shouldOwnItsPixels() {
    BufferedImage picture = noise(BufferedImage.TYPE_3BYTE_BGR);
    picture.setRGB(0, 0, 0xffffff);
    BgrImage image = Pictures.of(picture);
    picture.setRGB(0, 0, 0);
    assertThat(image.bgr().get(0)).isEqualTo((byte) 0xff);
    Pictures.toBufferedImage(image).setRGB(0, 0, 0);
    assertThat(image.bgr().get(0)).isEqualTo((byte) 0xff);
  }

  private static BufferedImage noise(int type) {
    BufferedImage picture = new BufferedImage(13, 9, type);
    Random random = new Random(5);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, 0xff000000 | random.nextInt(1 << 24));
      }
    }
    return picture;
  }

  private static void assertSame(BufferedImage actual, BufferedImage expected) {
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertThat(actual.getRGB(x, y)).as("pixel %d, %d", x, y).isEqualTo(expected.getRGB(x, y));
      }
    }
  }
}
