package io.posestream.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.Sample;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OneEuroSmootherPropertyTest extends SmootherContract {
  private static final double FRAME_NS = 1e9 / 30;

  @Override
  protected Smoother create(int dimension) {
    return OneEuroSmoother.of(dimension, OneEuroOptions.BODY_IMAGE);
  }

  @Property
  void valueScaleMakesSizesEqual(@ForAll("samples") List<Sample> samples) {
    Smoother small = create(1);
    Smoother large = create(1);
    for (Sample sample : samples) {
      float[] values = {sample.value()};
      float[] doubled = {sample.value() * 2};
      small.smooth(values, 1 / 100f, sample.timeNs(), values);
      large.smooth(doubled, 1 / 200f, sample.timeNs(), doubled);
      assertThat(doubled[0]).isCloseTo(2 * values[0], within(1e-3f));
    }
  }

  @Property
  void negatedInputGivesNegatedOutput(@ForAll("samples") List<Sample> samples) {
    Smoother plain = create(1);
    Smoother negated = create(1);
    for (Sample sample : samples) {
      float[] values = {sample.value()};
      float[] opposite = {-sample.value()};
      plain.smooth(values, 1, sample.timeNs(), values);
      negated.smooth(opposite, 1, sample.timeNs(), opposite);
      assertThat(opposite[0]).isEqualTo(-values[0]);
    }
  }

  // The tables were computed with an independent script from the formulas of one_euro_filter.cc.

  @Test
  void shouldFollowStepAsTheTableOfBodyImageSays() {
    assertStep(OneEuroOptions.BODY_IMAGE, 1, 1, 0.988644, 0.999844, 0.999997, 1.0);
  }

  @Test
  void shouldFollowStepAsTheTableOfBodyWorldSays() {
    assertStep(OneEuroOptions.BODY_WORLD, 1, 1, 0.977550, 0.999393, 0.999980, 0.999999);
  }

  @Test
  void shouldFollowSmallStepAsTheTableOfAuxiliarySays() {
    assertStep(OneEuroOptions.AUXILIARY, 0.01f, 1, 0.000998, 0.001757, 0.002343, 0.002801);
  }

  @Test
  void shouldFollowStepInPixelsAsTheTableSays() {
    assertStep(OneEuroOptions.BODY_IMAGE, 10, 1 / 400f, 6.861858, 8.883127, 9.552924, 9.800462);
  }

  private static void assertStep(
      OneEuroOptions options, float height, float valueScale, double... expected) {
    OneEuroSmoother smoother = OneEuroSmoother.of(1, options);
    float[] values = {0};
    smoother.smooth(values, valueScale, 0, values);
    for (int i = 0; i < expected.length; i++) {
      values[0] = height;
      smoother.smooth(values, valueScale, Math.round((i + 1) * FRAME_NS), values);
      assertThat((double) values[0]).isCloseTo(expected[i], within(1.5e-6));
    }
  }

  @Test
  void shouldRejectConstantsAndScalesWithoutMeaning() {
    assertThatThrownBy(() -> new OneEuroOptions(0, 1, 1)).hasMessageContaining("minCutoffHz");
    assertThatThrownBy(() -> new OneEuroOptions(1, -1, 1)).hasMessageContaining("beta");
    assertThatThrownBy(() -> new OneEuroOptions(1, 1, Double.NaN))
        .hasMessageContaining("derivativeCutoffHz");
    assertThatThrownBy(() -> create(1).smooth(new float[1], Float.NaN, 0, new float[1]))
        .hasMessageContaining("valueScale");
  }
}
