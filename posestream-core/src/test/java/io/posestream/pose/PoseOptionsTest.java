package io.posestream.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.hand.HandModel;
import org.junit.jupiter.api.Test;

class PoseOptionsTest {
  @Test
  void shouldKeepEveryOptionThroughItsBuilder() {
    PoseOptions options =
        PoseOptions.builder()
            .poseModel(PoseModel.HEAVY)
            .handModel(HandModel.LITE)
            .hands(false)
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
  void shouldRejectWhatIsNoProbability() {
    PoseOptions.Builder builder = PoseOptions.builder();
    assertThatThrownBy(() -> builder.detectionThreshold(1.1f)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> builder.presenceThreshold(Float.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> builder.maxPixels(0)).hasMessageContaining("maxPixels");
  }
}
