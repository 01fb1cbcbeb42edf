package io.posestream.models.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseOptions;
import io.posestream.models.MediaPipeEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFilesTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(ModelName.class)
  void everyBundledModelShouldMatchItsHash(ModelName model) {
    assertThat(ModelFiles.bundled().read(model)).hasSizeGreaterThan(500_000);
  }

  @Test
  void shouldNameAMissingModel() {
    assertThatThrownBy(() -> ModelFiles.in(directory).read(ModelName.HAND_LANDMARK_LITE))
        .isInstanceOf(PoseEstimationException.class)
        .hasMessageContainingAll("hand_landmark_lite.onnx", "missing", directory.toString());
  }

  @Test
  void shouldRefuseAModelWithOneFlippedByte() throws IOException {
    copyBundled("models.properties");
    byte[] model = ModelFiles.bundled().read(ModelName.HAND_LANDMARK_LITE);
    Path file = directory.resolve(ModelName.HAND_LANDMARK_LITE.fileName());
    Files.write(file, model);
    assertThat(ModelFiles.in(directory).read(ModelName.HAND_LANDMARK_LITE)).isEqualTo(model);
    model[model.length / 2] ^= 1;
    Files.write(file, model);
    assertThatThrownBy(() -> ModelFiles.in(directory).read(ModelName.HAND_LANDMARK_LITE))
        .isInstanceOf(PoseEstimationException.class)
        .hasMessageContainingAll("hand_landmark_lite.onnx", "damaged", "SHA-256");
  }

  @Test
  void engineShouldSayWhichModelItMisses() {
    try (MediaPipeEngine engine = MediaPipeEngine.builder().models(directory).build()) {
      assertThatThrownBy(() -> engine.open(PoseOptions.defaults()))
          .isInstanceOf(PoseEstimationException.class)
          .hasMessageContaining("pose_detection.onnx");
    }
  }

  @Test
  void shouldRefuseAFileThatIsNoModel() throws IOException {
    Files.writeString(directory.resolve("pose_detection.onnx"), "not a model");
    try (MediaPipeEngine engine = MediaPipeEngine.builder().models(directory).build()) {
      assertThatThrownBy(() -> engine.open(PoseOptions.defaults()))
          .isInstanceOf(PoseEstimationException.class)
          .hasMessageContainingAll("cannot load", "pose_detection.onnx");
    }
  }

  @Test
  void aWarmEngineShouldReadNoFileAnyMore() throws IOException {
    PoseOptions options = PoseOptions.builder().hands(false).build();
    for (ModelName model : List.of(ModelName.POSE_DETECTION, ModelName.POSE_LANDMARK_FULL)) {
      copyBundled(model.fileName());
    }
    try (MediaPipeEngine engine = MediaPipeEngine.builder().models(directory).build()) {
      engine.warmUp(options);
      for (ModelName model : List.of(ModelName.POSE_DETECTION, ModelName.POSE_LANDMARK_FULL)) {
        Files.delete(directory.resolve(model.fileName()));
      }
      assertThatCode(() -> engine.open(options).close()).doesNotThrowAnyException();
    }
  }

  private void copyBundled(String name) throws IOException {
    try (InputStream stream = ModelFiles.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      Files.copy(stream, directory.resolve(name));
    }
  }
}
