package io.posestream.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PercentilePropertyTest {
  /** The definition itself, by counting. */
  @Property
  void percentileIsTheLeastValueThatTheShareDoesNotExceed(
      @ForAll @Size(min = 1, max = 300) List<Integer> values,
      @ForAll @DoubleRange(max = 1) double share) {
    int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
    int percentile = sorted[Percentile.index(share, sorted.length)];
    assertThat(Arrays.stream(sorted).filter(value -> value <= percentile).count())
        .isGreaterThanOrEqualTo((long) Math.ceil(share * sorted.length));
    if (share > 0) {
      assertThat(Arrays.stream(sorted).filter(value -> value < percentile).count())
          .isLessThan((long) Math.ceil(share * sorted.length));
    }
  }

  @Property
  void indexIsMonotoneAndInside(
      @ForAll @IntRange(min = 1) int count,
      @ForAll @DoubleRange(max = 1) double a,
      @ForAll @DoubleRange(max = 1) double b) {
    int low = Percentile.index(Math.min(a, b), count);
    int high = Percentile.index(Math.max(a, b), count);
    assertThat(low).isBetween(0, high);
    assertThat(high).isLessThan(count);
  }

  @Example
  void shouldTakeTheNearestRank() {
    assertThat(Percentile.index(0, 5)).isZero();
    assertThat(Percentile.index(0.5, 1)).isZero();
    assertThat(Percentile.index(0.5, 4)).isEqualTo(1);
    assertThat(Percentile.index(0.5, 5)).isEqualTo(2);
    assertThat(Percentile.index(0.9, 10)).isEqualTo(8);
    assertThat(Percentile.index(0.95, 100)).isEqualTo(94);
    assertThat(Percentile.index(1, 5)).isEqualTo(4);
  }

  @Example
  void shouldRefuseWhatIsOutOfRange() {
    assertThatThrownBy(() -> Percentile.index(Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share must be between 0 and 1: NaN");
    assertThatThrownBy(() -> Percentile.index(95, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Percentile.index(0.5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1: 0");
  }
}
