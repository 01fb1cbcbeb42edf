package io.posestream.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ImageTest {
  @Test
  void shouldRejectPixelsThatDoNotFillThePicture() {
    assertThatThrownBy(() -> BgrImage.of(2, 2, new byte[11])).hasMessageContaining("12 bytes");
    assertThatThrownBy(() -> BgrImage.of(0, 2, new byte[0])).hasMessageContaining("0×2");
    assertThatThrownBy(() -> BgrImage.of(40_000, 40_000, new byte[5]))
        .hasMessageContaining("4800000000 bytes");
  }

  @Test
  void shouldGiveBytesForReadingOnly() {
    EncodedImage image = EncodedImage.of(new byte[] {1, 2, 3});
    assertThat(image.bytes().isReadOnly()).isTrue();
    byte[] copy = new byte[4];
    image.copyTo(copy, 1);
    assertThat(copy).containsExactly(0, 1, 2, 3);
    BgrImage pixels = BgrImage.of(1, 1, new byte[] {4, 5, 6});
    assertThat(pixels.bgr().isReadOnly()).isTrue();
    ByteBuffer target = ByteBuffer.allocate(3);
    pixels.copyTo(target);
    assertThat(target.array()).containsExactly(4, 5, 6);
  }
}
