package io.posestream.models.pose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeatmapRefinementTest {
  private static final int SIDE = 64;
  private final float[] heatmap = new float[SIDE * SIDE];

  HeatmapRefinementTest() {
    Arrays.fill(heatmap, -100);
  }

  @Test
  void shouldMoveToTheOneHotCell() {
    heatmap[20 * SIDE + 30] = 100;
    float[] landmark = {31.7f / SIDE, 18.2f / SIDE, 0.3f, 1, 1};
    HeatmapRefinement.refine(landmark, 5, heatmap, SIDE);
    assertThat(landmark[0]).isCloseTo(30f / SIDE, Offset.offset(1e-6f));
    assertThat(landmark[1]).isCloseTo(20f / SIDE, Offset.offset(1e-6f));
    assertThat(landmark[2]).isEqualTo(0.3f);
  }

  @Test
  void shouldStayWhenThePeakIsOutOfReach() {
    heatmap[20 * SIDE + 30] = 100;
    assertUnmoved(26.9f / SIDE, 20.5f / SIDE);
  }

  @Test
  void shouldStayBelowConfidenceOneHalf() {
    heatmap[20 * SIDE + 30] = -0.01f;
    assertUnmoved(31.5f / SIDE, 20.5f / SIDE);
  }

  @Test
  void shouldStayOutsideTheMap() {
    Arrays.fill(heatmap, 5);
    assertUnmoved(1.01f, 0.5f);
    assertUnmoved(0.5f, -0.5f);
    assertUnmoved(Float.NaN, 1.5f);
  }

  @Test
  void shouldClipTheWindowAtTheEdge() {
    heatmap[0] = 100;
    heatmap[1] = 100;
    float[] landmark = {0.5f / SIDE, 0.5f / SIDE, 0, 1, 1};
    HeatmapRefinement.refine(landmark, 5, heatmap, SIDE);
    assertThat(landmark[0]).isCloseTo(0.5f / SIDE, Offset.offset(1e-6f));
    assertThat(landmark[1]).isCloseTo(0, Offset.offset(1e-6f));
  }

  private void assertUnmoved(float x, float y) {
    float[] landmark = {x, y, 0, 1, 1};
    HeatmapRefinement.refine(landmark, 5, heatmap, SIDE);
    assertThat(landmark).containsExactly(x, y, 0, 1, 1);
  }
}
