package io.posestream.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.Sample;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EmaSmootherPropertyTest extends SmootherContract {
  @Override
  protected Smoother create(int dimension) {
    return EmaSmoother.of(dimension);
  }

  @Property
  void smoothingIsLinear(
      @ForAll("samples") List<Sample> samples,
      @ForAll @IntRange(min = -8, max = 8) int p,
      @ForAll @IntRange(min = -8, max = 8) int q) {
    EmaSmoother ofX = EmaSmoother.of(1);
    EmaSmoother ofZ = EmaSmoother.of(1);
    EmaSmoother ofBoth = EmaSmoother.of(1);
    for (int i = 0; i < samples.size(); i++) {
      long timeNs = samples.get(i).timeNs();
      float x = samples.get(i).value();
      float z = samples.get(samples.size() - 1 - i).value();
      double expected = (double) p * smooth(ofX, x, timeNs) + (double) q * smooth(ofZ, z, timeNs);
      assertThat((double) smooth(ofBoth, p * x + q * z, timeNs)).isCloseTo(expected, within(5e-3));
    }
  }

  @Property
  void forgettingOverTwoTimesIsForgettingOverTheirSum(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double alpha,
      @ForAll @LongRange(max = 1_000_000_000) long aNs,
      @ForAll @LongRange(max = 1_000_000_000) long bNs) {
    EmaSmoother smoother = EmaSmoother.of(1, alpha, 24);
    double kept = (1 - smoother.alpha(aNs)) * (1 - smoother.alpha(bNs));
    assertThat(1 - smoother.alpha(aNs + bNs)).isCloseTo(kept, within(1e-12));
  }

  @Property
  void equalElapsedTimeGivesEqualResultAtAnyFrameRate(
      @ForAll @IntRange(min = -1000, max = 1000) int before,
      @ForAll @IntRange(min = -1000, max = 1000) int after,
      @ForAll @IntRange(min = 1, max = 5) int twelfths) {
    EmaSmoother at12Hz = EmaSmoother.of(1);
    EmaSmoother at60Hz = EmaSmoother.of(1);
    long sixtiethNs = 16_666_667;
    smooth(at12Hz, before, 0);
    smooth(at60Hz, before, 0);
    float slow = 0;
    float fast = 0;
    for (int i = 1; i <= twelfths; i++) {
      slow = smooth(at12Hz, after, 5L * i * sixtiethNs);
    }
    for (int i = 1; i <= twelfths * 5; i++) {
      fast = smooth(at60Hz, after, i * sixtiethNs);
    }
    assertThat(fast).isCloseTo(slow, within(2e-4f));
  }

  @Test
  void shouldWeighNewestSampleWithAlphaAtTheNominalRate() {
    EmaSmoother smoother = EmaSmoother.of(1);
    assertThat(smoother.alpha(Math.round(1e9 / 24))).isCloseTo(0.7, within(1e-7));
    smooth(smoother, 0, 0);
    assertThat(smooth(smoother, 1, Math.round(1e9 / 24))).isCloseTo(0.7f, within(1e-6f));
  }

  @Test
  void shouldPassThroughAfterGapAndSmoothRightBeforeIt() {
    EmaSmoother smoother = EmaSmoother.of(1, 0.01, 24);
    long gapNs = EmaSmoother.RESET_GAP.toNanos();
    smooth(smoother, 0, 0);
    assertThat(smooth(smoother, 100, gapNs)).isLessThan(50);
    assertThat(smooth(smoother, 100, 2 * gapNs + 1)).isEqualTo(100);
  }

  @Test
  void shouldTakeOverflowingTimeAsGap() {
    EmaSmoother smoother = EmaSmoother.of(1, 0.01, 24);
    smooth(smoother, 0, Long.MIN_VALUE);
    assertThat(smooth(smoother, 100, Long.MAX_VALUE)).isEqualTo(100);
  }

  @Test
  void shouldSmoothNothingWithAlphaOne() {
    EmaSmoother smoother = EmaSmoother.of(1, 1, 24);
    smooth(smoother, 0, 0);
    assertThat(smooth(smoother, 5, 1)).isEqualTo(5);
    assertThat(smoother.alpha(0)).isZero();
  }

  @Test
  void shouldRejectConstantsWithoutMeaning() {
    assertThatThrownBy(() -> EmaSmoother.of(1, 0, 24)).hasMessageContaining("alpha");
    assertThatThrownBy(() -> EmaSmoother.of(1, Double.NaN, 24)).hasMessageContaining("alpha");
    assertThatThrownBy(() -> EmaSmoother.of(1, 0.5, 0)).hasMessageContaining("rateHz");
    assertThatThrownBy(() -> EmaSmoother.of(0)).hasMessageContaining("dimension");
  }

  private static float smooth(Smoother smoother, float value, long timeNs) {
    float[] values = {value};
    smoother.smooth(values, 1, timeNs, values);
    return values[0];
  }
}
