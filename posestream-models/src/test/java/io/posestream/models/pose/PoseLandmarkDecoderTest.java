package io.posestream.models.pose;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.models.roi.Roi;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoseLandmarkDecoderTest {
  private static final Offset<Float> EXACT = Offset.offset(1e-5f);
  private final float[] raw = new float[195];
  private final float[] heatmap = new float[64 * 64 * 39];
  private final float[] world = new float[117];

  PoseLandmarkDecoderTest() {
    Arrays.fill(heatmap, -100);
  }

  @Test
  void shouldScaleDepthByTheWidthOfTheRegion() {
    raw[2] = -25.6f;
    DecodedBody body = decode(Roi.square(320, 240, 320, 0));
    assertThat(body.landmarks().z(0)).isCloseTo(-32, Offset.offset(640 * 1e-5f));
  }

  @Test
  void shouldApplyTheSigmoidToVisibilityAndPresence() {
    raw[3] = 2;
    raw[4] = -2;
    DecodedBody body = decode(Roi.square(320, 240, 320, 0));
    assertThat(body.landmarks().visibility(0)).isCloseTo(0.8807971f, EXACT);
    assertThat(body.world().presence(0)).isCloseTo(0.1192029f, EXACT);
  }

  @Test
  void shouldTakeTheNextRegionFromTheAuxiliaryLandmarks() {
    raw[33 * 5] = 128;
    raw[33 * 5 + 1] = 128;
    raw[34 * 5] = 128;
    raw[34 * 5 + 1] = 64;
    DecodedBody body = decode(Roi.square(320, 240, 256, 0));
    assertThat(body.alignment()).isEqualTo(new BodyAlignment(320, 240, 320, 176));
    assertThat(body.alignment().sizePx()).isEqualTo(128);
    assertThat(body.alignment().roi().widthPx()).isEqualTo(160);
  }

  @Property
  void landmarksTurnWithTheRegion(@ForAll @FloatRange(min = -3, max = 3) float rotationRad) {
    raw[5] = 40;
    raw[6] = 200;
    world[3] = 0.3f;
    world[4] = -0.4f;
    world[5] = 0.7f;
    DecodedBody upright = decode(Roi.square(0, 0, 256, 0));
    DecodedBody turned = decode(Roi.square(0, 0, 256, rotationRad));
    float x = upright.landmarks().x(1);
    float y = upright.landmarks().y(1);
    double cos = Math.cos(rotationRad);
    double sin = Math.sin(rotationRad);
    assertThat((double) turned.landmarks().x(1)).isCloseTo(x * cos - y * sin, Offset.offset(1e-3));
    assertThat((double) turned.landmarks().y(1)).isCloseTo(x * sin + y * cos, Offset.offset(1e-3));
    assertThat((double) turned.world().x(1))
        .isCloseTo(0.3f * cos + 0.4f * sin, Offset.offset(1e-5));
    assertThat((double) turned.world().y(1))
        .isCloseTo(0.3f * sin - 0.4f * cos, Offset.offset(1e-5));
    assertThat(turned.world().z(1)).isEqualTo(0.7f);
  }

  private DecodedBody decode(Roi roi) {
    return new PoseLandmarkDecoder().decode(raw, heatmap, world, 1, roi);
  }
}
