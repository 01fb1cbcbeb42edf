package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelConverterTest {
  static final String LOCK =
      """
      {"packages": {"node_modules/@mediapipe/hands": {
        "version": "1.2.3",
        "integrity": "sha512-abc"}}}
      """;

  @Test
  void shouldNameTheFileThatIsDamaged() {
    byte[] cut = Arrays.copyOf(TinyNetwork.file(), 100);

    assertThatThrownBy(() -> rewrite(cut))
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining("hand_landmark_lite.tflite of @mediapipe/hands")
        .hasMessageContaining("damaged or cut off");
  }

  @Test
  void shouldNameTheFileThatHasOtherOutputs() {
    assertThatThrownBy(() -> rewrite(TinyNetwork.file()))
        .isInstanceOf(ConversionException.class)
        .hasMessage(
            "hand_landmark_lite.tflite of @mediapipe/hands: 4 outputs are expected, there are 2");
  }

  @Test
  void shouldRefuseAnotherFileThanTheOneItWasProvedOn(@TempDir Path folder) throws IOException {
    install(folder, "hand_landmark_lite.tflite", TinyNetwork.file());

    assertThatThrownBy(() -> ModelConverter.original(folder, "hand_landmark_lite"))
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining("hand_landmark_lite.tflite of @mediapipe/hands is not the expected")
        .hasMessageContaining("d7fde8ac11f8");
  }

  @Test
  void shouldReadThePinnedVersionAndSayWhichFileIsMissing(@TempDir Path folder) throws IOException {
    install(folder, "README.md", new byte[0]);
    NpmPackages packages = new NpmPackages(folder);

    packages.fetch();

    assertThat(packages.version("@mediapipe/hands")).isEqualTo("1.2.3");
    assertThatThrownBy(() -> packages.version("@mediapipe/pose"))
        .hasMessageContaining("does not pin @mediapipe/pose");
    assertThatThrownBy(() -> packages.read("@mediapipe/hands", "hands.js"))
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining("hands.js")
        .hasMessageContaining("build again");
  }

  @Test
  void shouldWorkAgainOnlyWhenACauseOrAnEffectChanged(@TempDir Path folder) throws IOException {
    install(folder, "README.md", new byte[0]);
    Path output = Files.createDirectory(folder.resolve("output"));
    Path stamp = folder.resolve("stamp");
    UpToDate upToDate = new UpToDate(new Settings(folder, output, stamp, false));
    Files.writeString(output.resolve("a.onnx"), "network");
    assertThat(upToDate.isTrue()).isFalse();

    upToDate.remember();
    Files.writeString(output.resolve("Compiled.class"), "shares the folder");

    assertThat(upToDate.isTrue()).isTrue();
    assertThat(new UpToDate(new Settings(folder, output, stamp, true)).isTrue()).isFalse();
    Files.writeString(output.resolve("a.onnx"), "damaged");
    assertThat(upToDate.isTrue()).isFalse();
  }

  static byte[] rewrite(byte[] file) {
    return ModelConverter.rewrite(ModelSource.HAND_LANDMARK_LITE, "1.2.3", file, false);
  }

  private static void install(Path folder, String file, byte[] content) throws IOException {
    Path packages = folder.resolve("node_modules/@mediapipe/hands");
    Files.createDirectories(packages);
    Files.write(packages.resolve(file), content);
    Files.writeString(folder.resolve("package-lock.json"), LOCK);
    Files.writeString(folder.resolve("node_modules/.package-lock.json"), LOCK);
  }
}
