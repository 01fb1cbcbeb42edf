package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkoutTest {
  private static final FigureCamera CAMERA = FigureCamera.of(640, 480);
  private static final List<BodyModel> BODIES =
      List.of(
          BodyModel.STANDARD, BodyModel.BROAD_SHOULDERED, BodyModel.BROAD_SHOULDERED.scaled(0.6));

  @ParameterizedTest
  @EnumSource
  void shouldStayInThePictureFromSides(Workout workout) {
    for (double azimuthDeg = -40; azimuthDeg <= 40; azimuthDeg += 20) {
      for (double t = 0; t < workout.periodS(); t += 0.2) {
        FigurePose pose = workout.poseAt(t).turnedBy(azimuthDeg);
        assertThat(FigureTruth.of(pose, CAMERA).wholeBodyInPicture()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotSinkIntoTheFloor(Workout workout) {
    for (BodyModel body : BODIES) {
      for (double t = 0; t < workout.periodS(); t += 0.1) {
        FigurePose pose = workout.by(body).poseAt(t);
        for (BodyLandmark landmark : BodyLandmark.all()) {
          assertThat(pose.scene(landmark).y()).as("%s %.1f s", landmark, t).isLessThan(0);
        }
        for (Side side : Side.values()) {
          for (HandLandmark landmark : HandLandmark.all()) {
            assertThat(pose.scene(side, landmark).y()).as("%s %.1f s", landmark, t).isLessThan(0);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldMoveContinuously(Workout workout) {
    double stepS = 1e-3;
    for (double t = 0; t < workout.periodS(); t += 0.03) {
      for (BodyLandmark landmark : BodyLandmark.all()) {
        Vec before = workout.poseAt(t).scene(landmark);
        Vec after = workout.poseAt(t + stepS).scene(landmark);
        assertThat(after.minus(before).length() / stepS).as(landmark.name()).isLessThan(9);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PUSH_UP", "SIT_UP", "BRIDGE"})
  void shouldNotSlideOnFeet(Workout workout) {
    Vec before = workout.poseAt(0).scene(BodyLandmark.LEFT_ANKLE);
    for (double t = 0; t < workout.periodS(); t += 0.1) {
      Vec now = workout.poseAt(t).scene(BodyLandmark.LEFT_ANKLE);
      assertThat(now.minus(before).length()).as("at %.1f s", t).isLessThan(2e-3);
    }
  }

  @Test
  void shouldKeepTheHandsOfAPushUpWhereTheyAre() {
    Vec before = Workout.PUSH_UP.poseAt(0).scene(BodyLandmark.LEFT_WRIST);
    for (double t = 0; t < Workout.PUSH_UP.periodS(); t += 0.1) {
      Vec now = Workout.PUSH_UP.poseAt(t).scene(BodyLandmark.LEFT_WRIST);
      assertThat(now.minus(before).length()).as("at %.1f s", t).isLessThan(3e-3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepAnglesByConstruction(Workout workout) {
    for (double t = 0; t < workout.periodS(); t += 0.3) {
      FigurePose pose = workout.poseAt(t);
      for (Side side : Side.values()) {
        for (FigureAngle angle : FigureAngle.values()) {
          Vec vertex = pose.scene(angle.vertex(side));
          double interiorDeg =
              pose.scene(angle.first(side))
                  .minus(vertex)
                  .angleDegTo(pose.scene(angle.last(side)).minus(vertex));
          double byLandmarksDeg = angle == FigureAngle.SHOULDER ? interiorDeg : 180 - interiorDeg;
          assertThat(byLandmarksDeg)
              .as("%s %s at %.1f s", side, angle, t)
              .isCloseTo(pose.flexionDeg(side, angle), Offset.offset(0.01));
        }
      }
    }
  }

  @Test
  void shouldBendTheJointsThatTheWorkoutsAreFor() {
    FigurePose low = half(Workout.PUSH_UP);
    assertThat(low.flexionDeg(Side.LEFT, FigureAngle.ELBOW)).isBetween(100.0, 135.0);
    assertThat(trunkDeg(low)).isBetween(75.0, 95.0);
    assertThat(trunkDeg(Workout.SIT_UP.poseAt(0))).isBetween(80.0, 95.0);
    assertThat(trunkDeg(half(Workout.SIT_UP))).isLessThan(25);
    assertThat(Workout.BRIDGE.poseAt(0).flexionDeg(Side.RIGHT, FigureAngle.HIP))
        .isBetween(50.0, 65.0);
    assertThat(half(Workout.BRIDGE).flexionDeg(Side.RIGHT, FigureAngle.HIP)).isLessThan(20);
    FigurePose plank = half(Workout.PLANK);
    assertThat(plank.flexionDeg(Side.LEFT, FigureAngle.HIP)).isLessThan(15);
    assertThat(plank.scene(BodyLandmark.LEFT_SHOULDER).y())
        .isLessThan(plank.scene(BodyLandmark.LEFT_ELBOW).y() - 0.2);
    FigurePose pressed = half(Workout.SHOULDER_PRESS);
    assertThat(pressed.scene(BodyLandmark.LEFT_WRIST).y())
        .isLessThan(pressed.scene(BodyLandmark.NOSE).y() - 0.3);
    assertThat(half(Workout.LATERAL_RAISE).flexionDeg(Side.LEFT, FigureAngle.SHOULDER))
        .isBetween(80.0, 95.0);
    FigurePose open = half(Workout.JUMPING_JACK);
    assertThat(
            open.scene(BodyLandmark.LEFT_ANKLE)
                .minus(open.scene(BodyLandmark.RIGHT_ANKLE))
                .length())
        .isGreaterThan(0.7);
  }

  private static FigurePose half(Workout workout) {
    return workout.poseAt(workout.periodS() / 2);
  }

  private static double trunkDeg(FigurePose pose) {
    FigurePose.TrunkBones trunk = pose.trunk();
    return trunk.neckBase().minus(trunk.midHips()).angleDegTo(new Vec(0, -1, 0));
  }
}
