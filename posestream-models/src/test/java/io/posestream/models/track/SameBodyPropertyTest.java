package io.posestream.models.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.person.Body;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SameBodyPropertyTest {
  private static final double SIZE_PX = MovedBody.at(0, 0).sizePx();

  private final Body body = MovedBody.at(0, 0);

  @Property
  void aBodyIsWhollySimilarToItselfWhicheverSideIsLeft(
      @ForAll @DoubleRange(min = -500, max = 500) double xPx) {
    Body one = MovedBody.at(xPx, 0);
    assertThat(SameBody.oks(one, one)).isEqualTo(1);
    assertThat(SameBody.oks(one, MovedBody.exchanged(one))).isEqualTo(1);
  }

  @Property
  void similarityIsSymmetricAndWithin01(
      @ForAll @DoubleRange(min = -500, max = 500) double xPx,
      @ForAll @DoubleRange(min = -500, max = 500) double yPx) {
    Body other = MovedBody.at(xPx, yPx);
    assertThat(SameBody.oks(body, other)).isBetween(0.0, 1.0);
    assertThat(SameBody.oks(other, body)).isCloseTo(SameBody.oks(body, other), within(1e-6));
    assertThat(SameBody.isSecondFind(other, body)).isEqualTo(SameBody.isSecondFind(body, other));
    assertThat(SameBody.haveConverged(other, body)).isEqualTo(SameBody.haveConverged(body, other));
  }

  @Property
  void similarityDoesNotDependOnTheSizeOfThePicture(
      @ForAll @DoubleRange(min = -200, max = 200) double xPx,
      @ForAll @DoubleRange(min = 0.25, max = 4) double factor) {
    assertThat(SameBody.oks(MovedBody.at(0, 0, factor), MovedBody.at(xPx, 0, factor)))
        .isCloseTo(SameBody.oks(body, MovedBody.at(xPx, 0)), within(1e-3));
  }

  @Property
  void twoTracksOfOneBodyAreAlsoASecondFind(
      @ForAll @DoubleRange(min = -100, max = 100) double xPx,
      @ForAll @DoubleRange(min = -100, max = 100) double yPx) {
    Body other = MovedBody.at(xPx, yPx);
    if (SameBody.haveConverged(body, other)) {
      assertThat(SameBody.isSecondFind(other, body)).isTrue();
    }
  }

  @Property
  void aBodyThatIsHalfItsSizeAwayIsSomebodyElse(
      @ForAll @DoubleRange(min = 0.5, max = 3) double sizes) {
    Body other = MovedBody.at(sizes * SIZE_PX, 0);
    assertThat(SameBody.isSecondFind(other, body)).isFalse();
    assertThat(SameBody.haveConverged(other, body)).isFalse();
  }

  @Test
  void aBodyWithinATwentiethOfItsSizeIsTheSame() {
    Body other = MovedBody.at(SIZE_PX / 20, 0);
    assertThat(SameBody.isSecondFind(other, body)).isTrue();
    assertThat(SameBody.haveConverged(other, body)).isTrue();
  }

  @Test
  void aBodyIsInsideOneThatCoversIt() {
    assertThat(SameBody.isInside(body, MovedBody.at(SIZE_PX / 50, 0))).isTrue();
    assertThat(SameBody.isInside(MovedBody.at(0, 0, 0.97), body)).isTrue();
  }

  @Test
  void aBodyBesideAnotherIsNotInsideIt() {
    assertThat(SameBody.isInside(MovedBody.at(SIZE_PX, 0), body)).isFalse();
  }
}
