package io.posestream.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BoxDecoderTest {
  private static final Offset<Float> EXACT = Offset.offset(1e-6f);
  private final BoxDecoder decoder = new BoxDecoder(SsdAnchors.pose(), 4, 224);
  private final float[] boxes = new float[2254 * 12];
  private final float[] logits = new float[2254];

  BoxDecoderTest() {
    Arrays.fill(logits, -100);
  }

  @Test
  void shouldAddOffsetsToTheAnchorAndScaleLinearly() {
    logits[0] = 2;
    float[] raw = {22.4f, -11.2f, 44.8f, 67.2f, 0, 0, 224, -224, 0, 0, 0, 0};
    System.arraycopy(raw, 0, boxes, 0, raw.length);
    Detection body = decoder.decode(boxes, logits, 0.5f).get(0);
    float anchor = 0.5f / 28;
    assertThat(body.score()).isCloseTo(0.8807971f, EXACT);
    assertThat(body.xMin()).isCloseTo(anchor + 0.1f - 0.1f, EXACT);
    assertThat(body.xMax()).isCloseTo(anchor + 0.1f + 0.1f, EXACT);
    assertThat(body.yMin()).isCloseTo(anchor - 0.05f - 0.15f, EXACT);
    assertThat(body.yMax()).isCloseTo(anchor - 0.05f + 0.15f, EXACT);
    assertThat(body.keypointX(0)).isCloseTo(anchor, EXACT);
    assertThat(body.keypointX(1)).isCloseTo(anchor + 1, EXACT);
    assertThat(body.keypointY(1)).isCloseTo(anchor - 1, EXACT);
  }

  @Test
  void shouldKeepAScoreEqualToTheThreshold() {
    logits[7] = 0;
    assertThat(decoder.decode(boxes, logits, 0.5f)).hasSize(1);
    logits[7] = -1e-3f;
    assertThat(decoder.decode(boxes, logits, 0.5f)).isEmpty();
  }

  @Test
  void shouldDropBoxesOfNegativeOrUndefinedSize() {
    logits[3] = 5;
    for (float bad : new float[] {-1, Float.NaN}) {
      boxes[3 * 12 + 2] = bad;
      assertThat(decoder.decode(boxes, logits, 0.5f)).isEmpty();
    }
  }

  @Test
  void shouldIgnoreUndefinedScores() {
    logits[3] = Float.NaN;
    List<Detection> detections = decoder.decode(boxes, logits, 0.5f);
    assertThat(detections).isEmpty();
  }
}
