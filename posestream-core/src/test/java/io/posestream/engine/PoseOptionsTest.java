package io.posestream.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.quality.QualityTarget;
import org.junit.jupiter.api.Test;

class PoseOptionsTest {
  @Test
  void shouldKeepEveryOptionThroughItsBuilder() {
    PoseOptions options =
        PoseOptions.builder()
            .poseModel(PoseModel.HEAVY)
            .handModel(HandModel.LITE)
            .hands(false)
            .handsOnly(true)
            .handsEveryFrames(3)
            .maxPeople(4)
            .target(QualityTarget.latencyMs(20))
            .mirrored(true)
            .tracking(false)
            .detectionThreshold(0.1f)
            .presenceThreshold(0.2f)
            .maxPixels(99)
            .build();
    assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
    assertThat(options).usingRecursiveComparison().isNotEqualTo(PoseOptions.defaults());
    assertThat(options.presenceThreshold()).isEqualTo(0.2f);
    assertThat(options.mirrored()).isTrue();
  }

  @Test
  void shouldNameTheBestQuality() {
    PoseOptions options = PoseOptions.builder().handsEveryFrames(3).build();
    assertThat(options.bestQuality()).isEqualTo(Quality.of(PoseModel.FULL, HandModel.FULL, 3));
    assertThat(options.toBuilder().tracking(false).build().bestQuality())
        .isEqualTo(Quality.of(PoseModel.FULL, HandModel.FULL, 1));
    assertThat(options.toBuilder().hands(false).build().bestQuality())
        .isEqualTo(Quality.of(PoseModel.FULL));
    PoseOptions handsOnly = options.toBuilder().handsOnly(true).hands(false).build();
    assertThat(handsOnly.hands()).isTrue();
    assertThat(handsOnly.bestQuality()).isEqualTo(Quality.ofHands(HandModel.FULL, 3));
  }

  @Test
  void shouldHaveNoTargetUnlessOneIsSet() {
    assertThat(PoseOptions.defaults().target()).isEmpty();
    PoseOptions options = PoseOptions.builder().target(QualityTarget.resultsPerSecond(30)).build();
    assertThat(options.target()).contains(QualityTarget.resultsPerSecond(30));
    assertThat(options.toBuilder().noTarget().build().target()).isEmpty();
  }

  @Test
  void shouldRejectWhatIsNoProbability() {
    PoseOptions.Builder builder = PoseOptions.builder();
    assertThatThrownBy(() -> builder.detectionThreshold(1.1f)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> builder.presenceThreshold(Float.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> builder.maxPeople(0)).hasMessage("maxPeople must lie in 1..8: 0");
    assertThatThrownBy(() -> builder.maxPeople(9)).hasMessage("maxPeople must lie in 1..8: 9");
    assertThatThrownBy(() -> builder.handsEveryFrames(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> builder.maxPixels(0)).hasMessageContaining("maxPixels");
  }
}
