package io.posestream.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PackedAssetsTest {
  private static final PackedAssets ASSETS =
      new PackedAssets(
          "labelsNETWORK".getBytes(StandardCharsets.UTF_8),
          """
          loadPackage({"files": [{"filename": "/a/labels.txt", "start": 0, "end": 6}, \
          {"filename": "/b/net.tflite", "start": 6, "end": 13}, \
          {"filename": "/b/long.tflite", "start": 6, "end": 14}]});
          """
              .getBytes(StandardCharsets.UTF_8));

  @Test
  void shouldCutOutTheListedFile() {
    assertThat(ASSETS.read("net.tflite")).asString(StandardCharsets.UTF_8).isEqualTo("NETWORK");
  }

  @Test
  void shouldNameAFileThatIsNotListedOrCutOff() {
    assertThatThrownBy(() -> ASSETS.read("et.tflite"))
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining("et.tflite");
    assertThatThrownBy(() -> ASSETS.read("long.tflite"))
        .isInstanceOf(ConversionException.class)
        .hasMessage("the packed assets end at byte 13, long.tflite at 14");
  }
}
