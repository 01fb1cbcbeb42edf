package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.BgrImage;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quadrant that is stored at the top left is shown where the file asks for it. */
class PictureOrientationTest {
  private final Path folder;

  PictureOrientationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, true, true",
    "2, false, false, true",
    "3, false, false, false",
    "4, false, true, false",
    "5, true, true, true",
    "6, true, false, true",
    "7, true, false, false",
    "8, true, true, false",
    "0, false, true, true",
    "9, false, true, true"
  })
  void shouldFollowExifInTiffAndWebp(int orientation, boolean sideways, boolean left, boolean up)
      throws Exception {
    List<Path> files =
        List.of(
            OrientedPicture.tiff(folder.resolve("a.tiff"), orientation),
            OrientedPicture.webp(folder.resolve("a.webp"), orientation, ByteOrder.BIG_ENDIAN),
            OrientedPicture.webp(folder.resolve("b.webp"), orientation, ByteOrder.LITTLE_ENDIAN));
    for (Path file : files) {
      assertShown(file, sideways, left, up);
    }
  }

  private static void assertShown(Path file, boolean sideways, boolean left, boolean up) {
    BgrImage image = PictureFile.read(file, 1 << 20);
    assertThat(List.of(image.width(), image.height()))
        .as(file.toString())
        .isEqualTo(
            sideways
                ? List.of(OrientedPicture.HEIGHT, OrientedPicture.WIDTH)
                : List.of(OrientedPicture.WIDTH, OrientedPicture.HEIGHT));
    double x = left ? 0.25 : 0.75;
    double y = up ? 0.25 : 0.75;
    assertThat(TestVideo.blueAt(image, x, y)).as(file.toString()).isGreaterThan(180);
    assertThat(TestVideo.blueAt(image, 1 - x, y)).as(file.toString()).isLessThan(60);
    assertThat(TestVideo.blueAt(image, x, 1 - y)).as(file.toString()).isLessThan(60);
  }

  @Test
  void shouldShowAPictureWhoseExifIsDamagedAsItIsStored() throws Exception {
    Path file = OrientedPicture.webp(folder.resolve("a.webp"), 6, ByteOrder.BIG_ENDIAN);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 20] = 0x7f;
    assertShown(Files.write(file, bytes), false, true, true);
  }
}
