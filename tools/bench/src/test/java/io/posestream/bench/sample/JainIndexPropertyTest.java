package io.posestream.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JainIndexPropertyTest {
  private static final double ROUNDING = 1e-9;

  @Property
  void indexLiesBetweenOneNthAndOne(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 1e6) Double> shares) {
    assertThat(JainIndex.of(scaled(shares, 1)))
        .isBetween(1.0 / shares.size() - ROUNDING, 1 + ROUNDING);
  }

  @Property
  void indexDoesNotDependOnTheUnit(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 1e6) Double> shares,
      @ForAll @DoubleRange(min = 0.01, max = 1e3) double unit) {
    assertThat(JainIndex.of(scaled(shares, unit)))
        .isCloseTo(JainIndex.of(scaled(shares, 1)), within(ROUNDING));
  }

  @Property
  void equalSharesAreOneAndASingleShareOneNth(
      @ForAll @IntRange(min = 1, max = 50) int count,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double share) {
    double[] equal = new double[count];
    Arrays.fill(equal, share);
    double[] single = new double[count];
    single[0] = share;
    assertThat(JainIndex.of(equal)).isCloseTo(1, within(ROUNDING));
    assertThat(JainIndex.of(single)).isCloseTo(1.0 / count, within(ROUNDING));
  }

  @Example
  void shouldRefuseNoShares() {
    assertThatThrownBy(JainIndex::of).isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] scaled(List<Double> shares, double unit) {
    return shares.stream().mapToDouble(share -> unit * share).toArray();
  }
}
