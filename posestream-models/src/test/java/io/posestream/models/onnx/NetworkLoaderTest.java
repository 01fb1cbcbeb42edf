package io.posestream.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.engine.PoseEstimationException;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled ONNX Runtime has the CPU alone, so that every other provider must fall back. */
class NetworkLoaderTest {
  private static final byte[] HAND = ModelFiles.bundled().read(ModelName.HAND_LANDMARK_LITE);

  @Test
  void theCpuNeedsNoExplanation() {
    assertThat(new NetworkLoader(ExecutionProvider.CPU).describe())
        .matches("ONNX Runtime [0-9.]+ \\(CPU\\)");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CPU")
  void whatIsMissingIsReplacedByTheCpuAndNamed(ExecutionProvider wanted) {
    NetworkLoader loader = new NetworkLoader(wanted);
    OnnxNetwork network = loader.load("hand", HAND);
    try (OnnxRun run = network.newRun()) {
      run.run();
    } finally {
      network.release();
    }
    assertThat(loader.describe())
        .matches(
            "ONNX Runtime [0-9.]+ \\(CPU; "
                + wanted.displayName()
                + " not used: this ONNX Runtime has only .*CPU.*\\)");
  }

  @Test
  void aBrokenNetworkIsRefusedWhateverWasAskedFor() {
    NetworkLoader loader = new NetworkLoader(ExecutionProvider.CUDA);
    assertThatThrownBy(() -> loader.load("hand", new byte[] {1, 2, 3}))
        .isInstanceOf(PoseEstimationException.class)
        .hasMessageContaining("cannot load hand");
  }

  @ParameterizedTest
  @EnumSource
  void aProviderIsFoundByItsNameInAnyCase(ExecutionProvider provider) {
    assertThat(ExecutionProvider.named(provider.displayName())).isEqualTo(provider);
  }

  @Test
  void anUnknownProviderNamesTheChoices() {
    assertThatThrownBy(() -> ExecutionProvider.named("tpu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tpu")
        .hasMessageContaining("cpu, cuda, tensorrt, coreml, directml, openvino");
  }
}
