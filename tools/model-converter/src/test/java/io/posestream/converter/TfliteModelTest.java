package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TfliteModelTest {
  @Test
  void shouldReadTensorsOperatorsAndTheirOptions() {
    TfliteModel model = TfliteModel.parse(TinyNetwork.file());

    assertThat(model.inputs()).containsExactly(0);
    assertThat(model.outputs()).containsExactly(TinyNetwork.CONVOLVED, TinyNetwork.SIGMOID);
    assertThat(model.tensor(0).name()).isEqualTo("picture");
    assertThat(model.tensor(0).shape()).containsExactly(1, 5, 4, 3);
    assertThat(model.operators().stream().map(TfliteOperator::op))
        .containsExactly(TfliteOp.DEQUANTIZE, TfliteOp.CONV_2D, TfliteOp.LOGISTIC);
    TfliteOperator convolution = model.operators().get(1);
    assertThat(convolution.padding()).isEqualTo(TfliteOperator.Padding.SAME);
    assertThat(convolution.strideHeight()).isEqualTo(2);
    assertThat(convolution.activation()).isEqualTo(TfliteOperator.Activation.NONE);
  }

  @Test
  void shouldUnpackHalfPrecisionWeights() {
    Weights weights = new Constants(TfliteModel.parse(TinyNetwork.file())).weights(2);

    assertThat(weights.shape()).isEqualTo(List.of(2, 3, 3, 3));
    assertThat(weights.value(53)).isEqualTo(53);
  }

  @Test
  void shouldRefuseAnyFileThatIsCutOff() {
    byte[] file = TinyNetwork.file();
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> new Constants(TfliteModel.parse(cut)).weights(3))
          .as("cut to %d bytes", length)
          .isInstanceOf(ConversionException.class);
    }
  }

  @Property
  void damagedFilesAreReadOrRefusedWithAMessage(
      @ForAll @IntRange(max = 1000) int position, @ForAll byte value) {
    byte[] file = TinyNetwork.file();
    file[position % file.length] = value;
    try {
      assertThat(TfliteModel.parse(file).inputs()).hasSize(1);
    } catch (ConversionException e) {
      assertThat(e).message().isNotBlank();
    }
  }

  @Test
  void shouldRefuseAnOperatorWithoutRule() {
    assertThatThrownBy(() -> TfliteModel.parse(TinyNetwork.file(99)))
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining("operator 99");
  }
}
