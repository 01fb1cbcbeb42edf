package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MotionTest {
  private static final FigureCamera CAMERA = FigureCamera.of(640, 480);

  @ParameterizedTest
  @EnumSource(names = "WALK", mode = EnumSource.Mode.EXCLUDE)
  void shouldStayInPictureUnlessItWalks(Motion motion) {
    for (double t = 0; t < motion.periodS(); t += 0.05) {
      assertThat(FigureTruth.of(motion.poseAt(t), CAMERA).wholeBodyInPicture())
          .as(motion + " at " + t)
          .isTrue();
    }
  }

  @Test
  void shouldLeaveThePictureAndComeBackWhenItWalks() {
    double periodS = Motion.WALK.periodS();
    assertThat(noseInPicture(0)).isTrue();
    assertThat(noseInPicture(periodS * 0.25)).isFalse();
    assertThat(noseInPicture(periodS * 0.5)).isTrue();
    assertThat(noseInPicture(periodS)).isTrue();
  }

  @Test
  void shouldHaveItsOwnLeftOnTheRightOfThePictureWhenFacingTheCamera() {
    FigureTruth truth = FigureTruth.of(Motion.STAND.poseAt(0), CAMERA);
    assertThat(truth.xPx(BodyLandmark.LEFT_SHOULDER))
        .isGreaterThan(truth.xPx(BodyLandmark.RIGHT_SHOULDER));
    assertThat(truth.xPx(BodyLandmark.LEFT_EYE)).isGreaterThan(truth.xPx(BodyLandmark.RIGHT_EYE));
  }

  @Test
  void shouldLiftTheArmsAboveTheHead() {
    FigurePose up = Motion.RAISE_ARMS.poseAt(Motion.RAISE_ARMS.periodS() / 2);
    for (Side side : Side.values()) {
      assertThat(up.flexionDeg(side, FigureAngle.SHOULDER)).isBetween(145.0, 165.0);
      assertThat(up.world(BodyLandmark.valueOf(side + "_WRIST")).y())
          .isLessThan(up.world(BodyLandmark.NOSE).y());
    }
  }

  @Test
  void shouldBendKneesAndHipsInASquat() {
    FigurePose low = Motion.SQUAT.poseAt(Motion.SQUAT.periodS() / 2);
    for (Side side : Side.values()) {
      assertThat(low.flexionDeg(side, FigureAngle.KNEE)).isBetween(95.0, 125.0);
      assertThat(low.flexionDeg(side, FigureAngle.HIP)).isBetween(80.0, 125.0);
    }
  }

  @Test
  void shouldKeepTheFeetWhereTheyStandDuringASquat() {
    Vec before = Motion.SQUAT.poseAt(0).scene(BodyLandmark.LEFT_ANKLE);
    for (double t = 0; t < Motion.SQUAT.periodS(); t += 0.1) {
      Vec now = Motion.SQUAT.poseAt(t).scene(BodyLandmark.LEFT_ANKLE);
      assertThat(now.minus(before).length()).isLessThan(1e-9);
    }
  }

  @Test
  void shouldCrossTheArmsBeforeTheChest() {
    FigurePose crossed = Motion.CROSS_ARMS.poseAt(Motion.CROSS_ARMS.periodS() / 2);
    assertThat(crossed.scene(BodyLandmark.LEFT_WRIST).x())
        .isLessThan(crossed.scene(BodyLandmark.RIGHT_WRIST).x() - 0.1);
    assertThat(crossed.scene(BodyLandmark.LEFT_WRIST).z())
        .isLessThan(crossed.scene(BodyLandmark.LEFT_SHOULDER).z() - 0.1);
    assertThat(crossed.scene(BodyLandmark.LEFT_ELBOW).x())
        .isGreaterThan(crossed.scene(BodyLandmark.RIGHT_ELBOW).x());
  }

  @Test
  void shouldCrossTheLegsAndStandOnBothFeet() {
    FigurePose crossed = Motion.CROSS_LEGS.poseAt(Motion.CROSS_LEGS.periodS() / 2);
    Vec left = crossed.scene(BodyLandmark.LEFT_ANKLE);
    Vec right = crossed.scene(BodyLandmark.RIGHT_ANKLE);
    assertThat(left.x()).isLessThan(right.x() - 0.1);
    assertThat(left.z()).isLessThan(right.z() - 0.1);
    assertThat(left.y()).isCloseTo(right.y(), Offset.offset(1e-9));
  }

  @Test
  void shouldShowEveryMotionInTheDemoWithinHalfAMinute() {
    assertThat(DemoScript.create().durationS()).isBetween(15.0, 30.0);
  }

  @Test
  void shouldNameAnglesAsTheCalculatorDoes() {
    assertThat(FigureAngle.ELBOW.nameOf(Side.LEFT)).isEqualTo("leftElbow");
    assertThat(FigureAngle.SHOULDER.nameOf(Side.RIGHT)).isEqualTo("rightShoulder");
  }

  private static boolean noseInPicture(double timeS) {
    return FigureTruth.of(Motion.WALK.poseAt(timeS), CAMERA).inPicture(BodyLandmark.NOSE);
  }
}
