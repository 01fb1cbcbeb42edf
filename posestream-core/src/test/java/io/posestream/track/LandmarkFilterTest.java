package io.posestream.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.Landmarks;
import io.posestream.smooth.Signal;
import io.posestream.smooth.SmootherFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LandmarkFilterTest {
  private static final long FRAME_NS = Math.round(1e9 / 30);

  private final LandmarkFilter filter = create();

  private static LandmarkFilter create() {
    return new LandmarkFilter(
        1,
        new Halfway(LandmarkFilter.coordinates(1)),
        SmootherFactory.ema().create(Signal.VISIBILITY, 1));
  }

  @Test
  void shouldSmoothCoordinatesAndVisibilityEachWithItsOwnAndLeavePresence() {
    filter.smooth(point(5, 6, 7, 1, 0.3f), 1, 0);
    Landmarks smoothed = filter.smooth(point(7, 6, 9, 0, 0.4f), 1, FRAME_NS);
    assertPoint(smoothed, 6, 6, 8, 0.9f);
    assertThat(smoothed.presence(0)).isEqualTo(0.4f);
  }

  @Test
  void shouldSmoothVisibilityAloneWhenItFades() {
    filter.smooth(point(5, 6, 7, 1, 0.3f), 1, 0);
    assertPoint(filter.fade(point(7, 6, 9, 0, 0.4f), FRAME_NS), 7, 6, 9, 0.9f);
    // Coordinates of the faded frame were not fed.
    assertPoint(filter.smooth(point(7, 6, 9, 0, 0.4f), 1, 2 * FRAME_NS), 6, 6, 8, 0.81f);
  }

  @Property
  void regionWithoutASizeLeavesCoordinatesAsTheyAre(@ForAll("noSizesPx") float sizePx) {
    RegionFilter region = new RegionFilter(create());
    region.smooth(point(5, 6, 7, 1, 0.3f), sizePx, 0);
    Landmarks faded = region.smooth(point(7, 6, 9, 0, 0.4f), sizePx, FRAME_NS);
    assertPoint(faded, 7, 6, 9, 0.9f);
  }

  @Test
  void shouldGiveSpeedInSizesOfTheRegion() {
    float[] scales = new float[1];
    LandmarkFilter scaled =
        new LandmarkFilter(
            1,
            new Halfway(3) {
              @Override
              public void smooth(float[] values, float valueScale, long timeNs, float[] smoothed) {
                scales[0] = valueScale;
                super.smooth(values, valueScale, timeNs, smoothed);
              }
            },
            null);
    new RegionFilter(scaled).smooth(point(5, 6, 7, 0.8f, 0.3f), 400, 0);
    assertThat(scales[0]).isEqualTo(1 / 400f);
  }

  private static void assertPoint(Landmarks point, float x, float y, float z, float visibility) {
    assertThat(point.x(0)).isEqualTo(x);
    assertThat(point.y(0)).isEqualTo(y);
    assertThat(point.z(0)).isEqualTo(z);
    assertThat(point.visibility(0)).isCloseTo(visibility, within(1e-6f));
  }

  private static Landmarks point(float x, float y, float z, float visibility, float presence) {
    return Landmarks.of(new float[] {x, y, z, visibility, presence});
  }

  @Provide
  Arbitrary<Float> noSizesPx() {
    return Arbitraries.of(0f, -1f, 1e-7f, Float.NaN, Float.POSITIVE_INFINITY);
  }
}
