package io.posestream.models.hand;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.models.roi.Roi;
import io.posestream.person.Hand;
import io.posestream.skeleton.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HandLandmarkDecoderTest {
  private static final Offset<Float> EXACT = Offset.offset(1e-5f);
  private static final Offset<Float> EXACT_PX = Offset.offset(480 * 1e-5f);

  @Test
  void shouldProjectTurnAndScale() {
    float[] raw = new float[63];
    float[] rawWorld = new float[63];
    raw[0] = 224;
    raw[1] = 112;
    raw[2] = 22.4f;
    rawWorld[0] = 0.1f;
    rawWorld[2] = 0.05f;
    Roi roi = Roi.square(320, 240, 100, (float) (Math.PI / 2));
    Hand hand =
        new HandLandmarkDecoder().decode(raw, rawWorld, 0.9f, 0.2f, roi).toHand(3, Side.LEFT);
    assertThat(hand.landmarks().x(0)).isCloseTo(320, EXACT_PX);
    assertThat(hand.landmarks().y(0)).isCloseTo(290, EXACT_PX);
    assertThat(hand.landmarks().z(0)).isCloseTo(0.1f / 0.4f * 100, EXACT_PX);
    assertThat(hand.world().x(0)).isCloseTo(0, EXACT);
    assertThat(hand.world().y(0)).isCloseTo(0.1f, EXACT);
    assertThat(hand.world().z(0)).isCloseTo(0.05f, EXACT);
    assertThat(hand.score()).isEqualTo(0.9f);
    assertThat(hand.sizePx()).isEqualTo(100);
  }

  @Test
  void shouldTellTheSideOfAnUnmirroredHand() {
    HandLandmarkDecoder decoder = new HandLandmarkDecoder();
    Roi roi = Roi.square(0, 0, 10, 0);
    float[] zeros = new float[63];
    assertThat(decoder.decode(zeros, zeros, 1, 0.9f, roi).side()).isEqualTo(Side.RIGHT);
    assertThat(decoder.decode(zeros, zeros, 1, 0.1f, roi).side()).isEqualTo(Side.LEFT);
  }
}
