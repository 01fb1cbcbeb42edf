package io.posestream.models.hand;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.models.roi.Roi;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class HandDeduplicationTest {
  private static final float HAND_PX = 100;

  @Test
  void shouldKnowAHandAgain() {
    assertThat(HandDeduplication.isSameHand(hand(0, 0), hand(3, -4))).isTrue();
  }

  @Test
  void shouldKeepTwoHandsSideBySide() {
    assertThat(HandDeduplication.isSameHand(hand(0, 0), hand(0.8f * HAND_PX, 0))).isFalse();
  }

  @Property
  void beingTheSameIsMutual(
      @ForAll @FloatRange(min = -150, max = 150) float dxPx,
      @ForAll @FloatRange(min = -150, max = 150) float dyPx) {
    assertThat(HandDeduplication.isSameHand(hand(0, 0), hand(dxPx, dyPx)))
        .isEqualTo(HandDeduplication.isSameHand(hand(dxPx, dyPx), hand(0, 0)));
  }

  /** A flat hand whose top left corner lies at 200 px + (dx, dy). */
  static DecodedHand hand(float dxPx, float dyPx) {
    return hand(dxPx, dyPx, 1);
  }

  /** The same, with the probability that it is a right hand. */
  static DecodedHand hand(float dxPx, float dyPx, float rightness) {
    float[] raw = new float[63];
    for (int i = 0; i < 21; i++) {
      raw[3 * i] = 224 * (i % 5) / 4f;
      raw[3 * i + 1] = 224 * (i / 5) / 4f;
    }
    Roi roi = Roi.square(200 + HAND_PX / 2 + dxPx, 200 + HAND_PX / 2 + dyPx, HAND_PX, 0);
    return new HandLandmarkDecoder().decode(raw, new float[63], 1, rightness, roi);
  }
}
