package io.posestream.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.EncodedImage;
import io.posestream.frame.Image;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureViewTest {
  @ParameterizedTest
  @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
  void shouldReadTheFocalLengthOfExif(String order) {
    PictureView view = PictureView.of(jpeg(28, order(order)), 4000, 3000);
    assertThat(view.source()).isEqualTo(FocalSource.EXIF);
    assertThat(view.focalPx()).isCloseTo(28 / 43.2666 * 5000, within(1.0));
  }

  @Test
  void shouldAssumeAUsualCameraWithoutExif() {
    PictureView assumed = PictureView.assumed(640, 480);
    assertThat(PictureView.of(Image.absent(), 640, 480)).isEqualTo(assumed);
    assertThat(PictureView.of(EncodedImage.of(new byte[0]), 640, 480)).isEqualTo(assumed);
    assertThat(PictureView.of(jpeg(0, ByteOrder.BIG_ENDIAN), 640, 480)).isEqualTo(assumed);
    assertThat(assumed.source()).isEqualTo(FocalSource.ASSUMED);
  }

  @Property
  void shouldSurviveExifThatIsCutOff(@ForAll @IntRange(max = 90) int length) {
    byte[] bytes = bytes(28, ByteOrder.LITTLE_ENDIAN);
    Image cut = EncodedImage.of(Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    assertThat(PictureView.of(cut, 640, 480).focalPx()).isPositive();
  }

  @Property
  void shouldSurviveAnyDamage(@ForAll @IntRange(max = 55) int at, @ForAll byte value) {
    byte[] bytes = bytes(28, ByteOrder.BIG_ENDIAN);
    bytes[at] = value;
    assertThat(PictureView.of(EncodedImage.of(bytes), 640, 480).focalPx()).isPositive();
  }

  @Test
  void shouldFollowTheFieldOfView() {
    assertThat(PictureView.ofField(640, 480, 90).focalPx()).isCloseTo(320, within(1e-9));
    assertThat(PictureView.ofField(480, 640, 90).focalPx()).isCloseTo(320, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -60, 4.9, 151, 360, Double.NaN, Double.POSITIVE_INFINITY})
  void shouldRefuseAnAbsurdFieldOfView(double fieldDeg) {
    assertThatThrownBy(() -> PictureView.ofField(640, 480, fieldDeg))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the field of view must lie in 5..150 degrees: " + fieldDeg);
  }

  private static ByteOrder order(String name) {
    return name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  private static Image jpeg(int focalMm, ByteOrder order) {
    return EncodedImage.of(bytes(focalMm, order));
  }

  /** A JPEG as far as its EXIF: one directory with a pointer to another, which holds the tag. */
  private static byte[] bytes(int focalMm, ByteOrder order) {
    ByteBuffer tiff = ByteBuffer.allocate(44).order(order);
    tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949));
    tiff.putShort((short) 42).putInt(8);
    tiff.putShort((short) 1);
    tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
    tiff.putShort((short) 1);
    tiff.putShort((short) 0xA405).putShort((short) 3).putInt(1).putShort((short) focalMm);
    ByteBuffer file = ByteBuffer.allocate(2 + 4 + 6 + tiff.capacity());
    file.putShort((short) 0xFFD8).putShort((short) 0xFFE1);
    file.putShort((short) (2 + 6 + tiff.capacity())).putInt(0x45786966).putShort((short) 0);
    return file.put(tiff.rewind()).array();
  }
}
