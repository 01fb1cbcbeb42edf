package io.posestream.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.Landmarks;
import org.junit.jupiter.api.Test;

class VisibilityFilterTest {
  @Test
  void shouldWeighNewestWithOneTenthAtThirtyFramesASecond() {
    VisibilityFilter filter = new VisibilityFilter(1);
    filter.smooth(point(1, 0.3f), 0);
    Landmarks smoothed = filter.smooth(point(0, 0.4f), Math.round(1e9 / 30));
    assertThat(smoothed.visibility(0)).isCloseTo(0.9f, within(1e-6f));
    assertThat(smoothed.presence(0)).isEqualTo(0.4f);
    assertThat(smoothed.x(0)).isEqualTo(5);
  }

  private static Landmarks point(float visibility, float presence) {
    return Landmarks.of(new float[] {5, 6, 7, visibility, presence});
  }
}
