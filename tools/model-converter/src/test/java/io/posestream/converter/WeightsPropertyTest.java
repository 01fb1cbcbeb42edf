package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.converter.TfliteTensor.Level;
import io.posestream.converter.TfliteTensor.Sparsity;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;

class WeightsPropertyTest {
  @Property
  void transposingThereAndBackChangesNothing(@ForAll("kernels") Weights kernel) {
    assertSame(kernel.transposed(0, 3, 1, 2).transposed(0, 2, 3, 1), kernel);
    assertSame(kernel.transposed(3, 0, 1, 2).transposed(1, 2, 3, 0), kernel);
  }

  @Property
  void transposingMovesEachValueToItsNewPlace(@ForAll("kernels") Weights kernel) {
    Weights turned = kernel.transposed(0, 3, 1, 2);
    for (int i = 0; i < kernel.size(); i++) {
      int channels = kernel.shape().get(3);
      int columns = kernel.shape().get(2);
      int rows = kernel.shape().get(1);
      int channel = i % channels;
      int column = i / channels % columns;
      int row = i / channels / columns % rows;
      int filter = i / channels / columns / rows;
      int target = ((filter * channels + channel) * rows + row) * columns + column;
      assertThat(turned.value(target)).isEqualTo(kernel.value(i));
    }
  }

  @Property
  void reversingTheChannelsTwiceChangesNothing(@ForAll("kernels") Weights kernel) {
    assertSame(kernel.withInputChannelsReversed().withInputChannelsReversed(), kernel);
  }

  @Property
  void sparseWeightsAreFilledToWhatTheyWereMadeFrom(@ForAll("kernels") Weights dense) {
    List<Integer> segments = new ArrayList<>(List.of(0));
    List<Integer> indices = new ArrayList<>();
    List<Float> stored = new ArrayList<>();
    int channels = dense.shape().get(3);
    for (int i = 0; i < dense.size(); i++) {
      if (dense.value(i) != 0) {
        indices.add(i % channels);
        stored.add(dense.value(i));
      }
      if (i % channels == channels - 1) {
        segments.add(indices.size());
      }
    }
    Level all = new Level(true, List.of(), List.of());
    Sparsity sparsity = new Sparsity(List.of(all, all, all, new Level(false, segments, indices)));
    float[] values = new float[stored.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored.get(i);
    }

    float[] filled = Densify.dense(dense.shape(), sparsity, values);

    assertSame(new Weights(dense.shape(), filled), dense);
  }

  @Example
  void shouldRefuseSparseIndicesThatPointOutside() {
    Sparsity sparsity = new Sparsity(List.of(new Level(false, List.of(0, 1), List.of(7))));

    Assertions.assertThatThrownBy(() -> Densify.dense(List.of(3), sparsity, new float[] {1}))
        .isInstanceOf(ConversionException.class);
  }

  /** OHWI kernels with about as many zeros as other values. */
  @Provide
  Arbitrary<Weights> kernels() {
    Arbitrary<Integer> size = Arbitraries.integers().between(1, 4);
    return Combinators.combine(size, size, size, size)
        .as(List::of)
        .flatMap(
            shape ->
                Arbitraries.integers()
                    .between(-3, 3)
                    .map(value -> Math.max(0, value) * 0.5f)
                    .list()
                    .ofSize(Weights.size(shape))
                    .map(values -> weights(shape, values)));
  }

  private static Weights weights(List<Integer> shape, List<Float> list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    return new Weights(shape, values);
  }

  private static void assertSame(Weights actual, Weights expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.value(i)).isEqualTo(expected.value(i));
    }
  }
}
