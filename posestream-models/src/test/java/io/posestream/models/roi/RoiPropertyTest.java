package io.posestream.models.roi;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.assertj.core.data.Offset;

class RoiPropertyTest {
  @Property
  void wrappedAnglesPointInTheSameDirection(
      @ForAll @FloatRange(min = -100, max = 100) float angleRad) {
    float wrapped = Rotations.wrapRad(angleRad);
    assertThat(wrapped).isBetween((float) -Math.PI, (float) Math.PI);
    assertThat(Math.cos(wrapped)).isCloseTo(Math.cos(angleRad), Offset.offset(1e-4));
    assertThat(Math.sin(wrapped)).isCloseTo(Math.sin(angleRad), Offset.offset(1e-4));
  }

  @Property
  void cornersLieInTheRegionAndTwiceAsFarOutDoesNot(
      @ForAll @FloatRange(min = 1, max = 900) float widthPx,
      @ForAll @FloatRange(min = 1, max = 900) float heightPx,
      @ForAll @FloatRange(min = -3, max = 3) float rotationRad) {
    Roi roi = new Roi(400, 300, widthPx, heightPx, rotationRad);
    assertThat(roi.contains(roi.xPx(0.01f, 0.01f), roi.yPx(0.01f, 0.01f))).isTrue();
    assertThat(roi.contains(roi.xPx(0.99f, 0.5f), roi.yPx(0.99f, 0.5f))).isTrue();
    assertThat(roi.contains(roi.xPx(1.5f, 0.5f), roi.yPx(1.5f, 0.5f))).isFalse();
    assertThat(roi.contains(roi.xPx(0.5f, -0.5f), roi.yPx(0.5f, -0.5f))).isFalse();
  }

  @Property
  void expandingReachesTheAspectAndNeverShrinks(
      @ForAll @FloatRange(min = 1, max = 900) float widthPx,
      @ForAll @FloatRange(min = 1, max = 900) float heightPx,
      @ForAll @FloatRange(min = 0.25f, max = 4) float aspect) {
    Roi expanded = new Roi(0, 0, widthPx, heightPx, 0).expandedToAspect(aspect);
    assertThat(expanded.widthPx() / expanded.heightPx())
        .isCloseTo(aspect, Offset.offset(aspect * 1e-4f));
    assertThat(expanded.widthPx()).isGreaterThanOrEqualTo(widthPx * 0.9999f);
    assertThat(expanded.heightPx()).isGreaterThanOrEqualTo(heightPx * 0.9999f);
  }
}
