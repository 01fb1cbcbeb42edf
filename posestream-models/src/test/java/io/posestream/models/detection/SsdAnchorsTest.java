package io.posestream.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SsdAnchorsTest {
  private static final Offset<Float> EXACT = Offset.offset(1e-6f);

  @Test
  void shouldPlacePoseAnchorsAsMediaPipeDoes() {
    SsdAnchors anchors = SsdAnchors.pose();
    assertThat(anchors.size()).isEqualTo(2254);
    for (int first = 0; first < 2; first++) {
      assertThat(anchors.xNorm(first)).isCloseTo(0.5f / 28, EXACT);
      assertThat(anchors.yNorm(first)).isCloseTo(0.5f / 28, EXACT);
    }
    assertThat(anchors.xNorm(2)).isCloseTo(1.5f / 28, EXACT);
    assertThat(anchors.yNorm(2)).isCloseTo(0.5f / 28, EXACT);
    assertThat(anchors.xNorm(2253)).isCloseTo(6.5f / 7, EXACT);
    assertThat(anchors.yNorm(2253)).isCloseTo(6.5f / 7, EXACT);
  }

  @Test
  void shouldMergeLayersOfEqualStride() {
    SsdAnchors anchors = SsdAnchors.pose();
    int firstOfStride32 = 1568 + 392;
    for (int i = 0; i < 6; i++) {
      assertThat(anchors.xNorm(firstOfStride32 + i)).isCloseTo(0.5f / 7, EXACT);
    }
    assertThat(anchors.xNorm(firstOfStride32 + 6)).isCloseTo(1.5f / 7, EXACT);
  }

  @Test
  void shouldPlacePalmAnchorsAsMediaPipeDoes() {
    SsdAnchors anchors = SsdAnchors.palm();
    assertThat(anchors.size()).isEqualTo(2016);
    assertThat(anchors.xNorm(0)).isCloseTo(0.5f / 24, EXACT);
    assertThat(anchors.xNorm(1)).isCloseTo(0.5f / 24, EXACT);
    assertThat(anchors.yNorm(2015)).isCloseTo(11.5f / 12, EXACT);
  }
}
