package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleWalkTest {
  private static final double TOLERANCE_M = 1e-9;

  @Test
  void shouldBeTheCircleMotionWithItsRadiusAndSpeed() {
    CircleWalk walk = new CircleWalk(0.6, 1.3, false);
    for (double t = 0; t < walk.periodS(); t += 0.1) {
      assertSamePlace(walk.poseAt(t), Motion.CIRCLE.poseAt(t));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.3,0.7", "0.6,1.3", "1.5,2"})
  void shouldComeRoundAtItsRadius(double radiusM, double speedMPerS) {
    CircleWalk walk = new CircleWalk(radiusM, speedMPerS, true);
    Vec middle = new Vec(0, 0, Motion.CIRCLE.poseAt(0).trunk().midHips().z() + 0.6);
    for (double t = 0; t < walk.periodS(); t += 0.1) {
      Vec away = walk.poseAt(t).trunk().midHips().minus(middle);
      assertThat(Math.hypot(away.x(), away.z())).isBetween(radiusM - 1e-6, radiusM + 1e-6);
    }
    assertSamePlace(walk.poseAt(0), walk.poseAt(walk.periodS()));
  }

  @Test
  void shouldGoTheOtherWayRoundAsInAMirror() {
    FigurePose left = new CircleWalk(0.5, 1, false).poseAt(0.8);
    FigurePose right = new CircleWalk(0.5, 1, true).poseAt(0.8);
    for (Side side : Side.values()) {
      Vec ankle = left.scene(BodyLandmark.valueOf(side + "_ANKLE"));
      Side other = side == Side.LEFT ? Side.RIGHT : Side.LEFT;
      Vec mirrored = right.scene(BodyLandmark.valueOf(other + "_ANKLE"));
      assertThat(new Vec(-ankle.x(), ankle.y(), ankle.z()).minus(mirrored).length())
          .isLessThan(TOLERANCE_M);
    }
  }

  @Test
  void shouldRefuseWhatNobodyWalks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircleWalk(0.1, 1, false))
        .withMessageContaining("radiusM must lie in 0.3..3: 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircleWalk(1, 0, false))
        .withMessageContaining("speedMPerS");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CircleWalk(1, Double.NaN, false))
        .withMessageContaining("NaN");
  }

  private static void assertSamePlace(FigurePose a, FigurePose b) {
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(a.scene(landmark).minus(b.scene(landmark)).length()).isLessThan(TOLERANCE_M);
    }
  }
}
