package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamLimitsTest {
  @ParameterizedTest
  @CsvSource({
    "maxMessageBytes, 0, 1, 1, 1",
    "maxTextBytes, 1, 0, 1, 1",
    "maxPixels, 1, 1, 0, 1",
    "maxFramesPerSecond, 1, 1, 1, 0"
  })
  void aLimitBelowOneIsRefusedByItsName(
      String name, int messageBytes, int textBytes, int pixels, int framesPerSecond) {
    assertThatThrownBy(() -> new StreamLimits(messageBytes, textBytes, pixels, framesPerSecond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(name + " must be at least 1: 0");
  }

  @Test
  void limitsOfOneAreTheLeast() {
    assertThatCode(() -> new StreamLimits(1, 1, 1, 1)).doesNotThrowAnyException();
  }
}
