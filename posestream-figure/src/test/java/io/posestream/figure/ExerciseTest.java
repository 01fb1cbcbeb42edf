package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseTest {
  private static final FigureCamera CAMERA = FigureCamera.of(640, 480);
  private static final double STEP_S = 0.02;

  static Stream<FigureMotion> motions() {
    return Stream.concat(
        Stream.of(Exercise.values()), LongStream.range(0, 30).mapToObj(RandomMotion::new));
  }

  @ParameterizedTest
  @MethodSource("motions")
  void shouldStayInThePicture(FigureMotion motion) {
    for (double t = 0; t < 8; t += 0.1) {
      assertThat(FigureTruth.of(motion.poseAt(t), CAMERA).wholeBodyInPicture()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("motions")
  void shouldKeepArmsOutOfTrunkAndHead(FigureMotion motion) {
    for (double t = 0; t < 8; t += 0.05) {
      FigurePose pose = motion.poseAt(t);
      for (Side side : Side.values()) {
        for (Vec point : forearmAndHand(pose.arm(side))) {
          assertThat(trunkRadii(pose.trunk(), point)).as("trunk at %.2f s", t).isGreaterThan(1);
          assertThat(point.minus(pose.trunk().midEars()).length())
              .as("head at %.2f s", t)
              .isGreaterThan(0.11);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotSlideOnStandingFeet(Exercise exercise) {
    for (double t = 0; t < exercise.periodS(); t += STEP_S) {
      FigurePose before = exercise.poseAt(t);
      FigurePose after = exercise.poseAt(t + STEP_S);
      for (Side side : Side.values()) {
        Vec from = ball(before.leg(side));
        Vec to = ball(after.leg(side));
        if (from.y() > -1e-6 && to.y() > -1e-6) {
          assertThat(to.minus(from).length()).as("%s at %.2f s", side, t).isLessThan(2e-3);
        }
      }
    }
  }

  @Test
  void shouldBendTheJointsThatTheExercisesAreFor() {
    FigurePose curled = Exercise.CURL.poseAt(Exercise.CURL.periodS() / 2);
    assertThat(curled.flexionDeg(Side.LEFT, FigureAngle.ELBOW)).isGreaterThan(130);
    assertThat(curled.flexionDeg(Side.RIGHT, FigureAngle.ELBOW)).isLessThan(15);
    FigurePose punched = Exercise.PUNCH.poseAt(Exercise.PUNCH.periodS() / 4);
    assertThat(punched.flexionDeg(Side.LEFT, FigureAngle.ELBOW)).isLessThan(10);
    assertThat(punched.flexionDeg(Side.LEFT, FigureAngle.SHOULDER)).isGreaterThan(80);
    assertThat(punched.flexionDeg(Side.RIGHT, FigureAngle.ELBOW)).isGreaterThan(110);
    FigurePose low = Exercise.LUNGE.poseAt(Exercise.LUNGE.periodS() / 4);
    assertThat(low.flexionDeg(Side.LEFT, FigureAngle.KNEE)).isBetween(80.0, 100.0);
    assertThat(low.flexionDeg(Side.RIGHT, FigureAngle.KNEE)).isBetween(80.0, 115.0);
    FigurePose raised = Exercise.KNEE_RAISE.poseAt(Exercise.KNEE_RAISE.periodS() / 4);
    assertThat(raised.flexionDeg(Side.LEFT, FigureAngle.HIP)).isGreaterThan(85);
    assertThat(raised.flexionDeg(Side.RIGHT, FigureAngle.HIP)).isLessThan(20);
  }

  @Test
  void shouldSitWithThighsLevelAndLeanAheadOnTheWayDown() {
    FigurePose seated = Exercise.SIT.poseAt(Exercise.SIT.periodS() / 2);
    Vec thigh =
        seated.scene(BodyLandmark.LEFT_KNEE).minus(seated.scene(BodyLandmark.LEFT_HIP)).unit();
    assertThat(thigh.y()).isBetween(-0.1, 0.1);
    double leastDeg = 180;
    double mostDeg = 0;
    for (double t = 0; t < Exercise.SIT.periodS(); t += STEP_S) {
      FigurePose.TrunkBones trunk = Exercise.SIT.poseAt(t).trunk();
      double leanDeg = trunk.neckBase().minus(trunk.midHips()).angleDegTo(new Vec(0, -1, 0));
      leastDeg = Math.min(leastDeg, leanDeg);
      mostDeg = Math.max(mostDeg, leanDeg);
    }
    assertThat(leastDeg).isLessThan(5);
    assertThat(mostDeg).isGreaterThan(30);
  }

  @Test
  void shouldMoveTheSameForTheSameSeedAndOtherwiseForAnother() {
    FigurePose once = new RandomMotion(7).poseAt(3.21);
    FigurePose again = new RandomMotion(7).poseAt(3.21);
    FigurePose other = new RandomMotion(9).poseAt(3.21);
    assertThat(again.scene(BodyLandmark.LEFT_WRIST)).isEqualTo(once.scene(BodyLandmark.LEFT_WRIST));
    assertThat(other.scene(BodyLandmark.LEFT_WRIST))
        .isNotEqualTo(once.scene(BodyLandmark.LEFT_WRIST));
    assertThat(new RandomMotion(7).seed()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRepeatAfterItsPeriod(Exercise exercise) {
    Vec now = exercise.poseAt(0.3).scene(BodyLandmark.LEFT_KNEE);
    Vec later = exercise.poseAt(0.3 + exercise.periodS()).scene(BodyLandmark.LEFT_KNEE);
    assertThat(later.minus(now).length()).isLessThan(0.03);
  }

  private static Vec ball(FigurePose.LegBones leg) {
    return leg.ankle().plus(leg.foot().toScene(0, BodyModel.ANKLE_M, -Walk.BALL_AHEAD_M));
  }

  private static List<Vec> forearmAndHand(FigurePose.ArmBones arm) {
    List<Vec> points = new ArrayList<>(arm.hand().points());
    for (double share = 0.3; share < 1; share += 0.1) {
      points.add(arm.elbow().towards(arm.wrist(), share));
    }
    return points;
  }

  /**
   * Distance from the axis of the trunk in half widths and half depths of it; below 1 is inside.
   */
  private static double trunkRadii(FigurePose.TrunkBones trunk, Vec point) {
    Vec shoulders = trunk.shoulders().left().towards(trunk.shoulders().right(), 0.5);
    Vec axis = shoulders.minus(trunk.midHips());
    Vec from = point.minus(trunk.midHips());
    double height = from.dot(axis.unit());
    if (height < -0.05 || height > axis.length()) {
      return Double.POSITIVE_INFINITY;
    }
    Vec back = trunk.chest().back().unitAcross(axis.unit());
    Vec left = axis.unit().cross(back);
    return Math.hypot(from.dot(left) / 0.165, from.dot(back) / 0.12);
  }
}
