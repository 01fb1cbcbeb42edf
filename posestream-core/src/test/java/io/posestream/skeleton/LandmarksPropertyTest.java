package io.posestream.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.arbitraries.PoseArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LandmarksPropertyTest {
  @Property(tries = 100)
  void copyOfValuesMakesEqualLandmarks(@ForAll("bodies") Landmarks landmarks) {
    float[] values = new float[landmarks.size() * Landmarks.STRIDE];
    landmarks.copyTo(values);
    Landmarks copy = Landmarks.of(values);
    assertThat(copy).isEqualTo(landmarks).hasSameHashCodeAs(landmarks);
    values[3] += 1;
    assertThat(copy).isEqualTo(landmarks).isNotEqualTo(Landmarks.of(values));
    assertThat(copy.visibility(0)).isEqualTo(landmarks.visibility(0));
  }

  @Property(tries = 100)
  void valueThatIsNoNumberIsRejectedByItsPlace(
      @ForAll @IntRange(max = 9) int place, @ForAll("notFinite") float bad) {
    float[] values = new float[2 * Landmarks.STRIDE];
    values[place] = bad;
    assertThatThrownBy(() -> Landmarks.of(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value " + place % 5 + " of landmark " + place / 5);
  }

  @Property
  void lengthMustBeAMultipleOfTheStride(@ForAll @IntRange(max = 30) int length) {
    if (length % Landmarks.STRIDE == 0) {
      assertThat(Landmarks.of(new float[length]).size()).isEqualTo(length / Landmarks.STRIDE);
    } else {
      assertThatThrownBy(() -> Landmarks.of(new float[length]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<Landmarks> bodies() {
    return PoseArbitraries.worldBodies();
  }

  @Provide
  Arbitrary<Float> notFinite() {
    return PoseArbitraries.notFinite();
  }
}
