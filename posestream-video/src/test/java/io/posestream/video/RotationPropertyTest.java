package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RotationPropertyTest {
  @Property(tries = 200)
  void fourQuarterTurnsAreNoTurn(
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 1, max = 9) int height,
      @ForAll byte seed) {
    byte[] picture = new byte[width * height * 3];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 7 + seed);
    }
    byte[] once = turned(picture, width, height, 1);
    byte[] twice = turned(once, height, width, 1);

    assertThat(twice).isEqualTo(turned(picture, width, height, 2));
    assertThat(turned(twice, width, height, 1)).isEqualTo(turned(picture, width, height, 3));
    assertThat(turned(turned(twice, width, height, 1), height, width, 1)).isEqualTo(picture);
    assertThat(turned(picture, width, height, 0)).isEqualTo(picture);
  }

  private static byte[] turned(byte[] picture, int width, int height, int quarterTurns) {
    byte[] result = new byte[picture.length];
    for (int y = 0; y < height; y++) {
      byte[] row = Arrays.copyOfRange(picture, y * width * 3, (y + 1) * width * 3);
      Rotation.placeRow(row, y, width, height, quarterTurns, result);
    }
    return result;
  }
}
