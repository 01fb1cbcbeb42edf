package io.posestream.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmootherFactoryTest {
  private static final long FRAME_NS = Math.round(1e9 / 30);

  @ParameterizedTest
  @EnumSource(Signal.class)
  void shouldMakeSmoothersOfTheDimensionAskedForAndEachTimeANewOne(Signal signal) {
    for (SmootherFactory factory :
        new SmootherFactory[] {
          SmootherFactory.none(), SmootherFactory.ema(), SmootherFactory.oneEuro()
        }) {
      Smoother first = factory.create(signal, 7);
      assertThat(first.dimension()).isEqualTo(7);
      first.smooth(new float[7], 1, 0, new float[7]);
      assertThat(step(factory.create(signal, 7), 100)).isEqualTo(step(factory, signal, 100));
    }
  }

  @ParameterizedTest
  @EnumSource(Signal.class)
  void shouldSmoothNothingWithNone(Signal signal) {
    assertThat(step(SmootherFactory.none(), signal, 100)).isEqualTo(100);
  }

  @Test
  void shouldGiveEachSignalItsOwnConstantsOfOneEuro() {
    assertOneEuro(Signal.BODY_IMAGE, OneEuroOptions.BODY_IMAGE);
    assertOneEuro(Signal.BODY_WORLD, OneEuroOptions.BODY_WORLD);
    assertOneEuro(Signal.HAND_IMAGE, OneEuroOptions.HAND_IMAGE);
    assertOneEuro(Signal.HAND_WORLD, OneEuroOptions.HAND_WORLD);
    assertOneEuro(Signal.ANGLE, OneEuroOptions.ANGLE);
  }

  private static void assertOneEuro(Signal signal, OneEuroOptions options) {
    Smoother expected = OneEuroSmoother.of(1, options);
    assertThat(step(SmootherFactory.oneEuro(), signal, 0.01f)).isEqualTo(step(expected, 0.01f));
  }

  @ParameterizedTest
  @EnumSource(value = Signal.class, names = "VISIBILITY", mode = EnumSource.Mode.EXCLUDE)
  void shouldWeighNewestWithAlpha(Signal signal) {
    Smoother expected = EmaSmoother.of(1, 0.4, EmaSmoother.NOMINAL_RATE_HZ);
    assertThat(step(SmootherFactory.ema(0.4), signal, 100)).isEqualTo(step(expected, 100));
    Smoother usual = EmaSmoother.of(1);
    assertThat(step(SmootherFactory.ema(), signal, 100)).isEqualTo(step(usual, 100));
  }

  @Test
  void shouldWeighNewestVisibilityWithOneTenthAtThirtyFramesASecondWhateverTheRestIs() {
    assertThat(step(SmootherFactory.oneEuro(), Signal.VISIBILITY, 1))
        .isCloseTo(0.1f, within(1e-6f));
    assertThat(step(SmootherFactory.ema(1), Signal.VISIBILITY, 1)).isCloseTo(0.1f, within(1e-6f));
  }

  @Test
  void shouldUseOneEuroUnlessToldOtherwise() {
    assertThat(SmootherFactory.defaults()).isSameAs(SmootherFactory.oneEuro());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void shouldRefuseAnInvalidAlphaBeforeAnySmootherIsMade(double alpha) {
    assertThatThrownBy(() -> SmootherFactory.ema(alpha))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alpha must lie in (0, 1]: " + alpha);
  }

  private static float step(SmootherFactory factory, Signal signal, float height) {
    return step(factory.create(signal, 1), height);
  }

  /** What is left of a step after one frame at 30 frames a second. */
  private static float step(Smoother smoother, float height) {
    float[] values = new float[smoother.dimension()];
    smoother.smooth(values, 1, 0, values);
    values[0] = height;
    smoother.smooth(values, 1, FRAME_NS, values);
    return values[0];
  }
}
