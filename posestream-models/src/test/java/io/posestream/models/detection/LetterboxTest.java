package io.posestream.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LetterboxTest {
  @Test
  void shouldPadAWidePictureAboveAndBelow() {
    assertThat(Letterbox.ofPicture(640, 480)).isEqualTo(new Letterbox(0, 0.125f));
    assertThat(Letterbox.ofPicture(480, 640)).isEqualTo(new Letterbox(0.125f, 0));
    assertThat(Letterbox.ofPicture(300, 300)).isEqualTo(new Letterbox(0, 0));
  }

  @Property
  void removingTheMarginsUndoesAddingThem(
      @ForAll @IntRange(min = 1, max = 4000) int widthPx,
      @ForAll @IntRange(min = 1, max = 4000) int heightPx,
      @ForAll @FloatRange(min = -1, max = 2) float xNorm,
      @ForAll @FloatRange(min = -1, max = 2) float yNorm) {
    Letterbox letterbox = Letterbox.ofPicture(widthPx, heightPx);
    float longSidePx = Math.max(widthPx, heightPx);
    float inputX = letterbox.horizontal() + xNorm * widthPx / longSidePx;
    float inputY = letterbox.vertical() + yNorm * heightPx / longSidePx;
    Detection inPicture =
        letterbox.inputToPicture(
            new Detection(
                1, new float[] {inputX, inputY, inputX, inputY}, new float[] {inputX, inputY}));
    float precision = 1e-6f * longSidePx / Math.min(widthPx, heightPx) * 4;
    assertThat(inPicture.keypointX(0)).isCloseTo(xNorm, Offset.offset(precision));
    assertThat(inPicture.keypointY(0)).isCloseTo(yNorm, Offset.offset(precision));
    assertThat(inPicture.xMin()).isCloseTo(xNorm, Offset.offset(precision));
    assertThat(inPicture.yMax()).isCloseTo(yNorm, Offset.offset(precision));
  }
}
