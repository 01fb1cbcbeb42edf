package io.posestream.models.roi;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoseRoiTest {
  @Test
  void shouldEqualMediaPipesReferenceRectangle() {
    float heightPx = 1000;
    float widthPx = heightPx * 0.9471016f / 0.6317167f;
    Roi roi =
        PoseRoi.fromAlignment(
            0.49192297f * widthPx,
            0.7013345f * heightPx,
            0.48453212f * widthPx,
            0.32265595f * heightPx);
    Offset<Float> precision = Offset.offset(1e-4f);
    assertThat(roi.centerXPx() / widthPx).isCloseTo(0.49192297f, precision);
    assertThat(roi.centerYPx() / heightPx).isCloseTo(0.7013345f, precision);
    assertThat(roi.widthPx() / widthPx).isCloseTo(0.6317167f, precision);
    assertThat(roi.heightPx() / heightPx).isCloseTo(0.9471016f, precision);
    assertThat(roi.rotationRad()).isCloseTo(-0.029253244f, precision);
  }

  @Property
  void theEndPointLiesStraightAboveTheCentre(
      @ForAll @FloatRange(min = -500, max = 500) float dxPx,
      @ForAll @FloatRange(min = -500, max = 500) float dyPx) {
    if (Math.hypot(dxPx, dyPx) < 1) {
      return;
    }
    Roi roi = PoseRoi.fromAlignment(300, 200, 300 + dxPx, 200 + dyPx);
    float above = 0.5f - 0.5f / PoseRoi.EXPANSION;
    assertThat(roi.xPx(0.5f, above)).isCloseTo(300 + dxPx, Offset.offset(0.05f));
    assertThat(roi.yPx(0.5f, above)).isCloseTo(200 + dyPx, Offset.offset(0.05f));
    assertThat(roi.rotationRad()).isBetween((float) -Math.PI, (float) Math.PI);
  }
}
