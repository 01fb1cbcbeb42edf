package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.BgrImage;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Side;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyModelTest {
  private static final BodyModel CHILD = BodyModel.STANDARD.scaled(0.6);
  private static final BodyModel TALL = BodyModel.BROAD_SHOULDERED.scaled(1.25);

  static Stream<BodyModel> bodies() {
    return Stream.of(BodyModel.BROAD_SHOULDERED, CHILD, TALL);
  }

  static List<BodyMotion> motionsOnBothFeet() {
    return List.of(
        Motion.STAND,
        Motion.WAVE,
        Motion.SQUAT,
        Motion.CROSS_ARMS,
        Exercise.CURL,
        Exercise.PUNCH,
        Exercise.SIT,
        new RandomMotion(2));
  }

  @Test
  void shouldBeTheStandardBodyUnlessSaidOtherwise() {
    FigurePose usual = Motion.SQUAT.poseAt(1.1);
    FigurePose standard = Motion.SQUAT.by(BodyModel.STANDARD).poseAt(1.1);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(standard.scene(landmark)).isEqualTo(usual.scene(landmark));
    }
    assertThat(usual.body()).isEqualTo(BodyModel.STANDARD);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void shouldStandOnTheFloorWithoutSliding(BodyModel body) {
    for (BodyMotion motion : motionsOnBothFeet()) {
      FigureMotion own = motion.by(body);
      for (Side side : Side.values()) {
        BodyLandmark ankle = BodyLandmark.valueOf(side + "_ANKLE");
        Vec first = own.poseAt(0).scene(ankle);
        assertThat(first.y()).isCloseTo(-BodyModel.ANKLE_M * body.scale(), within(1e-9));
        for (double t = 0; t < 7; t += 0.1) {
          assertThat(own.poseAt(t).scene(ankle).minus(first).length())
              .as("%s %s at %.1f s", motion, side, t)
              .isLessThan(1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void shouldStandAsUprightAsTheStandardBody(BodyModel body) {
    double usualDeg = Motion.STAND.poseAt(1).flexionDeg(Side.LEFT, FigureAngle.KNEE);
    double ownDeg = Motion.STAND.by(body).poseAt(1).flexionDeg(Side.LEFT, FigureAngle.KNEE);
    assertThat(ownDeg).isCloseTo(usualDeg, within(4.0));
  }

  @Test
  void shouldDoEverythingAtItsOwnScale() {
    FigurePose usual = Motion.WALK.poseAt(0.7);
    FigurePose child = Motion.WALK.by(CHILD).poseAt(0.7);
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertThat(child.scene(landmark).minus(usual.scene(landmark).times(0.6)).length())
          .as(landmark.name())
          .isLessThan(1e-9);
    }
    Vec offset = new Vec(0.5, 0, -0.2);
    Vec moved = child.movedBy(offset).scene(BodyLandmark.NOSE);
    assertThat(moved.minus(child.scene(BodyLandmark.NOSE)).minus(offset).length()).isLessThan(1e-9);
  }

  @Test
  void shouldWalkTheCircleThatWasAskedForWhateverItsSize() {
    FigureMotion walk = new CircleWalk(0.8, 1, true).by(CHILD);
    Vec middle = new Vec(0, 0, 0.6);
    for (double t = 0; t < 5; t += 0.2) {
      Vec away = walk.poseAt(t).midHips().minus(middle);
      assertThat(Math.hypot(away.x(), away.z())).isCloseTo(0.8, within(1e-9));
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void shouldBeDrawnWhereTheTruthIs(BodyModel body) {
    Figure figure = Figure.of(FigureCamera.of(640, 480).atDistance(5).pitchedDown(8));
    ByteBuffer room = figure.emptyRoom().bgr();
    for (FigureMotion motion : List.of(Motion.RAISE_ARMS.by(body), Exercise.SIT.by(body))) {
      FigurePose pose = motion.turned(30).poseAt(1.9);
      FigureTruth truth = figure.truth(pose);
      BgrImage picture = figure.drawBgr(pose);
      List<BodyLandmark> missing = new ArrayList<>(BodyLandmark.all());
      missing.removeIf(
          at -> !truth.inPicture(at) || differs(room, picture, truth.xPx(at), truth.yPx(at)));
      assertThat(missing).isEmpty();
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void shouldRefuseBodiesThatNobodyHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BodyModel.STANDARD.scaled(1.4))
        .withMessageContaining("scale must lie in 0.5..1.3: 1.4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BodyModel.STANDARD.withLegs(0.2, 0.4))
        .withMessageContaining("thighM must lie within 15 % of 0.415: 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BodyModel.STANDARD.withHips(Double.NaN))
        .withMessageContaining("hipHalfM");
    assertThatNullPointerException()
        .isThrownBy(() -> Motion.STAND.by(null))
        .withMessageContaining("body");
  }

  /** Whether the pixel or one of its neighbours shows something else than the empty room. */
  private static boolean differs(ByteBuffer room, BgrImage picture, double xPx, double yPx) {
    int width = picture.width();
    for (int y = Math.max(0, (int) yPx - 1); y <= Math.min(479, (int) yPx + 1); y++) {
      for (int x = Math.max(0, (int) xPx - 1); x <= Math.min(width - 1, (int) xPx + 1); x++) {
        for (int part = 0; part < 3; part++) {
          int at = 3 * (y * width + x) + part;
          if (Math.abs((room.get(at) & 255) - (picture.bgr().get(at) & 255)) > 12) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
