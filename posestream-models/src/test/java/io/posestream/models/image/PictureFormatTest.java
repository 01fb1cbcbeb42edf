package io.posestream.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.media.EncodedPictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFormatTest {
  @Test
  void shouldTellJpegFromPng() throws Exception {
    assertThat(PictureFormat.of(head(PictureHeader.Format.JPEG))).contains(PictureFormat.JPEG);
    assertThat(PictureFormat.of(head(PictureHeader.Format.PNG))).contains(PictureFormat.PNG);
  }

  private static byte[] head(PictureHeader.Format format) throws Exception {
    return Arrays.copyOf(EncodedPictures.of(20, 10, format), PictureFormat.HEAD_BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "RIFF0000WEBPVP8L,WEBP",
    "GIF89a,GIF",
    "0000ftypheic,HEIC",
    "0000ftypmif1,HEIC",
    "0000ftypavif,AVIF",
  })
  void shouldKnowFormatsByTheirFirstBytes(String head, PictureFormat format) {
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(PictureFormat.of(bytes)).contains(format);
  }

  @ParameterizedTest
  @CsvSource({
    "RIFF0000AVI ",
    "0000ftypisom",
    "0000ftyphevc",
    "0000ftyp",
    "BMW is a car",
    "GIF",
    "''"
  })
  void shouldNotTakeOtherFilesForPictures(String head) {
    assertThat(PictureFormat.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }
}
