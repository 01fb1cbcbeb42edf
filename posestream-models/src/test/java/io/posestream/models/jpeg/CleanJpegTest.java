package io.posestream.models.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.media.ColourfulPictures;
import io.posestream.media.ColourfulPictures.Kind;
import io.posestream.models.PictureDecoder;
import io.posestream.models.image.PictureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanJpegTest {
  private static final int MAX_PIXELS = 1 << 22;

  @ParameterizedTest
  @EnumSource(names = "JPEG.*", mode = EnumSource.Mode.MATCH_ALL)
  void shouldLeaveAWholePictureAsItIs(Kind kind) throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, kind);
    assertThat(cleaned(jpeg)).isEqualTo(jpeg);
  }

  @ParameterizedTest
  @EnumSource(names = "JPEG.*", mode = EnumSource.Mode.MATCH_ALL)
  void shouldRefuseAPictureWithoutItsLastPixels(Kind kind) throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, kind);
    for (int missing = 4; missing < 40; missing++) {
      byte[] early = Arrays.copyOf(jpeg, jpeg.length - missing);
      assertThatThrownBy(() -> cleaned(early))
          .isInstanceOf(PictureException.class)
          .hasMessageContaining("damaged or ends early");
    }
  }

  @Test
  void shouldAddAMissingEndOfImage() throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, Kind.JPEG);
    assertThat(cleaned(Arrays.copyOf(jpeg, jpeg.length - 2))).isEqualTo(jpeg);
  }

  @ParameterizedTest
  @EnumSource(names = "JPEG.*", mode = EnumSource.Mode.MATCH_ALL)
  void shouldLeaveOutStrayBytesBeforeEachMarkerAndTheEnd(Kind kind) throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, kind);
    ByteBuffer stray = ByteBuffer.allocate(2 * jpeg.length).put(jpeg, 0, 2);
    for (int i = 2; i < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && i + 1 < jpeg.length && isAfterData(jpeg[i + 1])) {
        stray.put((byte) 5).put((byte) 0xFF).put((byte) 0).put((byte) 7);
      }
      stray.put(jpeg[i]);
    }
    byte[] file = Arrays.copyOf(stray.array(), stray.position());
    assertThat(file.length).isGreaterThan(jpeg.length);
    assertThat(cleaned(file)).isEqualTo(jpeg);
  }

  /** Markers that stand behind entropy-coded data, and in none. */
  private static boolean isAfterData(byte marker) {
    return marker == (byte) 0xD9 || (marker >= (byte) 0xD0 && marker <= (byte) 0xD7);
  }

  @Test
  void shouldReadMotionJpegWithoutHuffmanTables() throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, Kind.JPEG);
    ByteBuffer without = ByteBuffer.allocate(jpeg.length).put(jpeg, 0, 2);
    int at = 2;
    while (jpeg[at + 1] != (byte) 0xDA) {
      int length = 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
      if (jpeg[at + 1] != (byte) 0xC4) {
        without.put(jpeg, at, length);
      }
      at += length;
    }
    without.put(jpeg, at, jpeg.length - at);
    byte[] motionJpeg = Arrays.copyOf(without.array(), without.position());
    assertThat(motionJpeg.length).isLessThan(jpeg.length);
    assertThat(pixels(motionJpeg)).isEqualTo(pixels(jpeg));
  }

  @Test
  void shouldRefuseFlippedBitsAfterWhichTheDataDoesNotSuffice() throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, Kind.JPEG_WITH_RESTARTS);
    int refused = 0;
    int bits = 0;
    for (int i = jpeg.length - 400; i < jpeg.length - 100; i++) {
      byte[] damaged = jpeg.clone();
      damaged[i] ^= 4;
      bits++;
      try {
        assertThat(cleaned(damaged)).isNotEmpty();
      } catch (PictureException e) {
        refused++;
      }
    }
    // Others make other values, which no decoder can know for damage.
    assertThat(refused).isBetween(10, bits - 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC5, 0xC7, 0xC9, 0xCA, 0xCD, 0xCF})
  void shouldRefuseKindsThatAreNotRead(int frame) throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, Kind.JPEG);
    for (int i = 0; i < jpeg.length - 1; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        jpeg[i + 1] = (byte) frame;
      }
    }
    assertThatThrownBy(() -> cleaned(jpeg)).isInstanceOf(PictureException.class);
  }

  @Test
  void shouldRefuseMoreScansThanAnybodyNeeds() throws IOException {
    byte[] jpeg = ColourfulPictures.of(61, 43, Kind.JPEG_PROGRESSIVE);
    int scan = indexOf(jpeg, 0xDA);
    // The same DC scan again: to go on where it ended, it refines by no bit.
    ByteBuffer many = ByteBuffer.allocate(200_000).put(jpeg, 0, scan);
    int next = scan + 1 + indexOf(Arrays.copyOfRange(jpeg, scan + 1, jpeg.length), 0xDA);
    for (int i = 0; i < 150; i++) {
      many.put(jpeg, scan, next - scan);
    }
    byte[] file = Arrays.copyOf(many.array(), many.position());
    assertThatThrownBy(() -> cleaned(file)).isInstanceOf(PictureException.class);
  }

  private static int indexOf(byte[] jpeg, int marker) {
    for (int i = 0; i < jpeg.length - 1; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such marker");
  }

  private static byte[] cleaned(byte[] jpeg) {
    byte[] file = Arrays.copyOf(jpeg, jpeg.length + CleanJpeg.SPARE_BYTES);
    return Arrays.copyOf(file, CleanJpeg.clean(file, jpeg.length));
  }

  private static ByteBuffer pixels(byte[] jpeg) {
    BgrImage image = PictureDecoder.decode(EncodedImage.of(jpeg), MAX_PIXELS);
    return image.bgr();
  }
}
