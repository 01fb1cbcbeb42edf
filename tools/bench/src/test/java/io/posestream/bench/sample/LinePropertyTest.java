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

class LinePropertyTest {
  @Property
  void pointsOnALineGiveThatLine(
      @ForAll @IntRange(min = 2, max = 50) int count,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double slope,
      @ForAll @DoubleRange(min = -1e3, max = 1e3) double offset) {
    double[] x = steps(count);
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      y[i] = slope * x[i] + offset;
    }
    Line line = Line.leastSquares(x, y);
    assertThat(line.slope()).isCloseTo(slope, within(1e-6));
    assertThat(line.offset()).isCloseTo(offset, within(1e-6));
  }

  @Property
  void residualsAreOrthogonalToTheLine(
      @ForAll @IntRange(min = 2, max = 50) int count, @ForAll long seed) {
    double[] x = steps(count);
    double[] y = new Random(seed).doubles(count, -1e3, 1e3).toArray();
    Line line = Line.leastSquares(x, y);
    double sum = 0;
    double products = 0;
    for (int i = 0; i < count; i++) {
      double residual = y[i] - line.slope() * x[i] - line.offset();
      sum += residual;
      products += residual * x[i];
    }
    assertThat(sum).isCloseTo(0, within(1e-6));
    assertThat(products).isCloseTo(0, within(1e-4));
  }

  @Example
  void shouldRefuseASingleX() {
    assertThatThrownBy(() -> Line.leastSquares(new double[] {3, 3}, new double[] {1, 2}))
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
