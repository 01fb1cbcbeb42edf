package io.posestream.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LeastSquaresPropertyTest {
  @Property
  void pointsOnALineGiveItsSlope(
      @ForAll @IntRange(min = 2, max = 50) int count,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double slope,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double offset) {
    double[] x = steps(count);
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      y[i] = slope * x[i] + offset;
    }
    assertThat(LeastSquares.slope(x, y)).isCloseTo(slope, within(1e-6));
  }

  /** What is left after the slope has nothing of it any more. */
  @Property
  void residualsAreOrthogonalToX(
      @ForAll @IntRange(min = 2, max = 50) int count, @ForAll long seed) {
    double[] x = steps(count);
    double[] y = new Random(seed).doubles(count, -1e3, 1e3).toArray();
    double slope = LeastSquares.slope(x, y);
    for (int i = 0; i < count; i++) {
      y[i] -= slope * x[i];
    }
    assertThat(LeastSquares.slope(x, y)).isCloseTo(0, within(1e-9));
  }

  @Example
  void shouldRefuseASingleX() {
    assertThatThrownBy(() -> LeastSquares.slope(new double[] {3, 3}, new double[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] steps(int count) {
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = 3 * i;
    }
    return x;
  }
}
