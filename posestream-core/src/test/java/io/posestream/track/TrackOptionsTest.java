package io.posestream.track;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static io.posestream.angle.StandardAngles.NECK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.StandardAngles;
import io.posestream.smooth.SmootherFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackOptionsTest {
  @Test
  void shouldHaveStandardAnglesAndDefaultSmoothing() {
    assertThat(TrackOptions.defaults())
        .isEqualTo(new TrackOptions(StandardAngles.all(), SmootherFactory.defaults()));
    assertThat(TrackOptions.still().smoothers()).isSameAs(SmootherFactory.none());
  }

  @Test
  void shouldReplaceOneAndKeepTheOther() {
    SmootherFactory own = (signal, dimension) -> new Halfway(dimension);
    TrackOptions options = TrackOptions.defaults().withAngles(List.of(NECK)).withSmoothers(own);
    assertThat(options).isEqualTo(new TrackOptions(List.of(NECK), own));
    assertThat(options.withAngles(List.of()).smoothers()).isSameAs(own);
  }

  @Test
  void shouldRefuseTwoAnglesOfOneName() {
    assertThatThrownBy(() -> TrackOptions.defaults().withAngles(List.of(LEFT_ELBOW, LEFT_ELBOW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leftElbow");
  }
}
