package io.posestream.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTargetTest {
  @Test
  void shouldGiveTheBudgetOfAFrame() {
    assertThat(QualityTarget.resultsPerSecond(50).budgetNs()).isEqualTo(20_000_000);
    assertThat(QualityTarget.latencyMs(12.5).budgetNs()).isEqualTo(12_500_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.99, 240.5, Double.NaN, Double.POSITIVE_INFINITY})
  void shouldNameValueAndLimitsOfAnImpossibleRate(double rate) {
    assertThatThrownBy(() -> QualityTarget.resultsPerSecond(rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("results per second must lie in 1.0..240.0: " + rate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1001, Double.NaN})
  void shouldNameValueAndLimitsOfAnImpossibleLatency(double ms) {
    assertThatThrownBy(() -> QualityTarget.latencyMs(ms))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latency in ms must lie in 1.0..1000.0: " + ms);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3, 11})
  void shouldNameValueAndLimitsOfAnImpossibleCadence(int everyFrames) {
    assertThatThrownBy(() -> Quality.of(PoseModel.LITE, HandModel.LITE, everyFrames))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every 1..10 frames, not " + everyFrames);
  }

  @Test
  void shouldHoldNothingOverWhenHandsAreProcessedInEveryFrame() {
    assertThatThrownBy(() -> FrameQuality.handsHeld(Quality.of(PoseModel.LITE)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
