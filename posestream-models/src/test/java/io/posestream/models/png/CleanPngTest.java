package io.posestream.models.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.EncodedImage;
import io.posestream.media.ColourfulPictures;
import io.posestream.media.ColourfulPictures.Kind;
import io.posestream.models.PictureDecoder;
import io.posestream.models.image.PictureException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CleanPngTest {
  @ParameterizedTest
  @EnumSource(names = "PNG.*", mode = EnumSource.Mode.MATCH_ALL)
  void shouldKeepThePixels(Kind kind) throws IOException {
    byte[] png = ColourfulPictures.of(61, 43, kind);
    assertThat(argb(CleanPng.of(ByteBuffer.wrap(png)))).isEqualTo(argb(png));
    assertThat(PictureDecoder.decode(EncodedImage.of(png), 61 * 43).width()).isEqualTo(61);
  }

  private static int[] argb(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @ParameterizedTest
  @EnumSource(names = "PNG.*", mode = EnumSource.Mode.MATCH_ALL)
  void shouldRefuseEachFlippedBitOfThePixels(Kind kind) throws IOException {
    byte[] png = ColourfulPictures.of(61, 43, kind);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = png.clone();
      damaged[png.length - 20 - i] ^= 8;
      assertThatThrownBy(() -> CleanPng.of(ByteBuffer.wrap(damaged)))
          .isInstanceOf(PictureException.class)
          .hasMessageContaining("damaged or ends early");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "PNG.*", mode = EnumSource.Mode.MATCH_ALL)
  void shouldRefuseAPictureThatEndsEarly(Kind kind) throws IOException {
    byte[] png = ColourfulPictures.of(61, 43, kind);
    for (int length = 40; length < png.length - 12; length += 7) {
      byte[] early = Arrays.copyOf(png, length);
      assertThatThrownBy(() -> CleanPng.of(ByteBuffer.wrap(early)))
          .isInstanceOf(PictureException.class);
    }
  }
}
