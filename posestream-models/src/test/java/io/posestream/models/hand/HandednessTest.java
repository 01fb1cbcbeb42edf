package io.posestream.models.hand;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.Side;
import org.junit.jupiter.api.Test;

class HandednessTest {
  private static final DecodedHand RIGHT = HandDeduplicationTest.hand(0, 0, 1);
  private static final DecodedHand LEFT = HandDeduplicationTest.hand(0, 0, 0);

  @Test
  void aFewFramesOfTheOtherSideShouldChangeNothing() {
    Handedness handedness = new Handedness(Side.RIGHT);
    see(handedness, RIGHT, 5);
    see(handedness, LEFT, 8);
    assertThat(handedness.side()).isEqualTo(Side.RIGHT);
  }

  @Test
  void aWrongStartShouldBeCorrected() {
    Handedness handedness = new Handedness(Side.RIGHT);
    see(handedness, LEFT, 4);
    assertThat(handedness.side()).isEqualTo(Side.LEFT);
  }

  @Test
  void evidenceShouldNotGrowWithoutLimit() {
    Handedness handedness = new Handedness(Side.RIGHT);
    see(handedness, RIGHT, 1000);
    see(handedness, LEFT, 14);
    assertThat(handedness.side()).isEqualTo(Side.LEFT);
  }

  private static void see(Handedness handedness, DecodedHand hand, int frames) {
    for (int i = 0; i < frames; i++) {
      handedness.see(hand);
    }
  }
}
