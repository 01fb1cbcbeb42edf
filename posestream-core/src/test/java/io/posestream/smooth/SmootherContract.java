package io.posestream.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.Sample;
import io.posestream.arbitraries.SampleArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of {@link Smoother}. */
public abstract class SmootherContract {
  private static final float SCALE = 1 / 400f;

  /** A fresh filter of {@code dimension} values. */
  protected abstract Smoother create(int dimension);

  @Property
  void firstSampleAfterResetPassesThrough(@ForAll("samples") List<Sample> samples) {
    Smoother smoother = create(1);
    for (Sample sample : samples) {
      smooth(smoother, sample.value(), sample.timeNs());
    }
    smoother.reset();
    assertThat(smooth(smoother, 123.5f, 0)).isEqualTo(123.5f);
  }

  @Property
  void constantStaysThatConstant(@ForAll("samples") List<Sample> samples) {
    Smoother smoother = create(1);
    float constant = samples.get(0).value();
    for (Sample sample : samples) {
      assertThat(smooth(smoother, constant, sample.timeNs())).isEqualTo(constant);
    }
  }

  @Property
  void shiftedInputGivesShiftedOutput(
      @ForAll("samples") List<Sample> samples, @ForAll @IntRange(min = -500, max = 500) int shift) {
    Smoother plain = create(1);
    Smoother shifted = create(1);
    for (Sample sample : samples) {
      float expected = smooth(plain, sample.value(), sample.timeNs()) + shift;
      assertThat(smooth(shifted, sample.value() + shift, sample.timeNs()))
          .isCloseTo(expected, within(2e-4f));
    }
  }

  @Property
  void outputStaysWithinRangeOfSamples(@ForAll("samples") List<Sample> samples) {
    Smoother smoother = create(1);
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (Sample sample : samples) {
      least = Math.min(least, sample.value());
      greatest = Math.max(greatest, sample.value());
      assertThat(smooth(smoother, sample.value(), sample.timeNs())).isBetween(least, greatest);
    }
  }

  @Property
  void sampleWhoseTimeIsNotAfterIsReturnedAndLeavesTheState(
      @ForAll("samples") List<Sample> samples, @ForAll @IntRange(min = 0, max = 1000) int backNs) {
    Smoother smoother = create(1);
    Smoother undisturbed = create(1);
    for (Sample sample : samples) {
      assertThat(smooth(smoother, sample.value(), sample.timeNs()))
          .isEqualTo(smooth(undisturbed, sample.value(), sample.timeNs()));
      assertThat(smooth(smoother, -77.25f, sample.timeNs() - backNs)).isEqualTo(-77.25f);
    }
  }

  @Property
  void valueThatIsNoNumberIsRejectedAndLeavesTheState(
      @ForAll("samples") List<Sample> samples, @ForAll("notFinite") float bad) {
    Smoother smoother = create(2);
    Smoother undisturbed = create(2);
    float[] output = new float[2];
    float[] expected = new float[2];
    for (Sample sample : samples) {
      float[] input = {sample.value(), -sample.value()};
      assertThatThrownBy(
              () -> smoother.smooth(new float[] {1, bad}, SCALE, sample.timeNs() - 1, new float[2]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("value 1 is " + bad);
      smoother.smooth(input, SCALE, sample.timeNs(), output);
      undisturbed.smooth(input, SCALE, sample.timeNs(), expected);
      assertThat(output).isEqualTo(expected);
    }
  }

  @Property
  void valuesAreFilteredEachByItselfAndInPlaceOrNot(@ForAll("samples") List<Sample> samples) {
    Smoother both = create(2);
    Smoother first = create(1);
    Smoother second = create(1);
    for (Sample sample : samples) {
      float[] values = {sample.value(), 3 - sample.value()};
      both.smooth(values, SCALE, sample.timeNs(), values);
      assertThat(values)
          .containsExactly(
              smooth(first, sample.value(), sample.timeNs()),
              smooth(second, 3 - sample.value(), sample.timeNs()));
    }
  }

  private static float smooth(Smoother smoother, float value, long timeNs) {
    float[] values = {value, Float.NaN};
    float[] smoothed = new float[2];
    smoother.smooth(values, SCALE, timeNs, smoothed);
    assertThat(values[0]).isEqualTo(value);
    return smoothed[0];
  }

  @Provide
  Arbitrary<List<Sample>> samples() {
    return SampleArbitraries.signals();
  }

  @Provide
  Arbitrary<Float> notFinite() {
    return PoseArbitraries.notFinite();
  }
}
