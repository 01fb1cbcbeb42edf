package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.converter.Borders.Axis;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BordersPropertyTest {
  @Property
  void sameKeepsOneResultForEachStrideBegun(
      @ForAll @IntRange(min = 1, max = 256) int input,
      @ForAll @IntRange(min = 1, max = 7) int window,
      @ForAll @IntRange(min = 1, max = 3) int stride) {
    Axis axis = new Axis(input, window, stride);

    Borders borders = Borders.same(axis, axis);

    int padded = Math.max(input + borders.top() + borders.bottom(), window);
    assertThat((padded - window) / stride + 1).isEqualTo((int) Math.ceil(input / (double) stride));
    assertThat(borders.bottom() - borders.top()).isBetween(0, 1);
    assertThat(borders.left()).isEqualTo(borders.top());
    assertThat(borders.right()).isEqualTo(borders.bottom());
  }

  @Example
  void evenSizesAtStrideTwoMissOneAtTheEndOnly() {
    Axis axis = new Axis(224, 3, 2);

    assertThat(Borders.same(axis, axis)).isEqualTo(new Borders(0, 0, 1, 1));
  }
}
