package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MotionPropertyTest {
  private static final double STEP_S = 1e-3;
  private static final double MAX_SPEED_M_PER_S = 9;

  @Provide
  Arbitrary<Postures.Moment> moments() {
    return Postures.moments();
  }

  @Provide
  Arbitrary<BodyModel> bodies() {
    return Postures.bodies();
  }

  @Property(tries = 500)
  void jointsMoveContinuously(@ForAll("moments") Postures.Moment moment) {
    FigurePose before = moment.pose();
    FigurePose after = moment.motion().poseAt(moment.timeS() + STEP_S);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(after.scene(landmark).minus(before.scene(landmark)).length() / STEP_S)
          .as(landmark.name())
          .isLessThan(MAX_SPEED_M_PER_S);
    }
    for (Side side : Side.values()) {
      for (HandLandmark landmark : HandLandmark.all()) {
        Vec moved = after.scene(side, landmark).minus(before.scene(side, landmark));
        assertThat(moved.length() / STEP_S).as(landmark.name()).isLessThan(MAX_SPEED_M_PER_S);
      }
    }
  }

  @Property(tries = 300)
  void nobodySinksIntoTheFloor(
      @ForAll("moments") Postures.Moment moment, @ForAll("bodies") BodyModel body) {
    FigurePose pose = moment.motion().by(body).poseAt(moment.timeS());
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(pose.scene(landmark).y()).as(landmark.name()).isLessThan(0);
    }
  }

  @Property(tries = 200)
  void anglesOfTheArmsAreThoseOfTheStandardBody(
      @ForAll("moments") Postures.Moment moment, @ForAll("bodies") BodyModel body) {
    FigurePose usual = moment.pose();
    FigurePose other = moment.motion().by(body).poseAt(moment.timeS());
    for (Side side : Side.values()) {
      for (FigureAngle angle : List.of(FigureAngle.SHOULDER, FigureAngle.ELBOW)) {
        assertThat(other.flexionDeg(side, angle)).isEqualTo(usual.flexionDeg(side, angle));
      }
    }
  }

  @Property(tries = 100)
  void sameTimeGivesSamePose(@ForAll("moments") Postures.Moment moment) {
    FigurePose once = moment.pose();
    FigurePose again = moment.pose();
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(again.scene(landmark)).isEqualTo(once.scene(landmark));
    }
  }
}
