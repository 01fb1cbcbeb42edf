package io.posestream.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.ReaderFuzz;
import io.posestream.media.EncodedPictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a picture begins with has a size, or is refused with the exception that is declared. */
class PictureHeaderFuzzTest {
  private static final int FEWEST_ANSWERS = 4;

  @Test
  void shouldReadOrRefuseEveryHeader() throws IOException {
    List<byte[]> seeds =
        List.of(
            EncodedPictures.of(20, 10, PictureHeader.Format.JPEG),
            EncodedPictures.of(20, 10, PictureHeader.Format.PNG));
    assertThat(
            ReaderFuzz.feed(
                "picture-header",
                seeds,
                input -> {
                  try {
                    PictureHeader header = PictureHeader.read(ByteBuffer.wrap(input));
                    assertThat(header.widthPx()).isPositive();
                    assertThat(header.heightPx()).isPositive();
                    return header.format().name();
                  } catch (PictureException e) {
                    return String.valueOf(e.getMessage());
                  }
                }))
        .isGreaterThanOrEqualTo(FEWEST_ANSWERS);
  }
}
