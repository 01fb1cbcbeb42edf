package io.posestream.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.media.EncodedPictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PictureHeaderTest {
  @Property(tries = 50)
  void sizeIsThatOfTheEncodedPicture(
      @ForAll @IntRange(min = 1, max = 300) int widthPx,
      @ForAll @IntRange(min = 1, max = 300) int heightPx,
      @ForAll PictureHeader.Format format)
      throws IOException {
    PictureHeader header =
        PictureHeader.read(ByteBuffer.wrap(EncodedPictures.of(widthPx, heightPx, format)));
    assertThat(header).isEqualTo(new PictureHeader(format, widthPx, heightPx));
  }

  @Property(tries = 300)
  void anyPrefixOfAPictureIsEitherReadOrRefused(@ForAll @IntRange(min = 0, max = 700) int length)
      throws IOException {
    byte[] whole = EncodedPictures.of(20, 10, PictureHeader.Format.JPEG);
    byte[] prefix = Arrays.copyOf(whole, Math.min(length, whole.length));
    try {
      assertThat(PictureHeader.read(ByteBuffer.wrap(prefix)))
          .isEqualTo(new PictureHeader(PictureHeader.Format.JPEG, 20, 10));
    } catch (PictureException e) {
      assertThat(e).hasMessageMatching(".*(empty|neither a JPEG nor a PNG|ends before).*");
    }
  }

  @Property(tries = 500)
  void randomBytesNeverBreakTheReader(@ForAll byte[] bytes) {
    byte[] jpeg = new byte[bytes.length + 2];
    jpeg[0] = (byte) 0xFF;
    jpeg[1] = (byte) 0xD8;
    System.arraycopy(bytes, 0, jpeg, 2, bytes.length);
    assertThatThrownBy(() -> PictureHeader.read(ByteBuffer.wrap(jpeg)).requireAtMost(0))
        .isInstanceOf(PictureException.class);
  }

  @Test
  void shouldNameWhatItIsNot() {
    byte[] text = "just some text".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PictureHeader.read(ByteBuffer.wrap(text)))
        .isInstanceOf(PictureException.class)
        .hasMessage("neither a JPEG nor a PNG (14 bytes)");
    assertThatThrownBy(() -> PictureHeader.read(ByteBuffer.allocate(0)))
        .hasMessage("the picture is empty (0 bytes)");
  }

  @Test
  void shouldNameAFormatThatIsNotRead() {
    byte[] webp = "RIFF....WEBPVP8 ....".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> PictureHeader.read(ByteBuffer.wrap(webp)))
        .hasMessage("a WebP, neither a JPEG nor a PNG (20 bytes)");
  }

  @Property(tries = 50)
  void strayBytesBeforeASegmentChangeNothing(@ForAll @Size(max = 40) byte[] stray)
      throws IOException {
    byte[] whole = EncodedPictures.of(20, 10, PictureHeader.Format.JPEG);
    ByteBuffer file = ByteBuffer.allocate(whole.length + stray.length);
    file.put(whole, 0, 2);
    for (byte b : stray) {
      file.put(b == (byte) 0xFF ? 0 : b);
    }
    file.put(whole, 2, whole.length - 2);
    assertThat(PictureHeader.read(file.flip()))
        .isEqualTo(new PictureHeader(PictureHeader.Format.JPEG, 20, 10));
  }

  @Test
  void shouldRefuseAPictureOverTheLimitNamingBoth() {
    PictureHeader bomb = new PictureHeader(PictureHeader.Format.JPEG, 30000, 30000);
    assertThatThrownBy(() -> bomb.requireAtMost(4194304))
        .hasMessageContainingAll("30000×30000", "900000000", "4194304");
  }
}
