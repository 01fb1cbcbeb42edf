package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Side;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

class ForwardKinematicsPropertyTest {
  private static final Offset<Double> EXACT = within(1e-6);

  @Provide
  Arbitrary<Posture> postures() {
    return Postures.postures();
  }

  @Provide
  Arbitrary<BodyModel> bodies() {
    return Postures.bodies();
  }

  @Provide
  Arbitrary<Postures.Moment> moments() {
    return Postures.moments();
  }

  @Property(tries = 300)
  void angleOfThePostureIsTheAngleBetweenThePositions(
      @ForAll("postures") Posture posture, @ForAll("bodies") BodyModel body) {
    assertAngles(ForwardKinematics.poseOf(posture, body));
  }

  @Property(tries = 200)
  void angleOfAMotionIsTheAngleBetweenThePositionsOfEveryBodyFromEverySide(
      @ForAll("moments") Postures.Moment moment,
      @ForAll("bodies") BodyModel body,
      @ForAll @DoubleRange(min = -180, max = 180) double azimuthDeg) {
    assertAngles(moment.motion().by(body).turned(azimuthDeg).poseAt(moment.timeS()));
  }

  @Property(tries = 200)
  void limbsKeepTheirLength(@ForAll("postures") Posture posture, @ForAll("bodies") BodyModel body) {
    assertLengths(ForwardKinematics.poseOf(posture, body));
  }

  @Property(tries = 200)
  void limbsKeepTheirLengthInEveryMotion(
      @ForAll("moments") Postures.Moment moment, @ForAll("bodies") BodyModel body) {
    assertLengths(moment.motion().by(body).poseAt(moment.timeS()));
  }

  @Property(tries = 200)
  void mirroredStanceGivesMirroredPositions(@ForAll("moments") Postures.Moment moment) {
    Stance stance = stanceOf(moment);
    FigurePose pose = stance.pose();
    FigurePose mirrored = stance.mirrored().pose();
    for (BodyLandmark landmark : BodyLandmark.all()) {
      Vec there = mirrored.scene(otherSide(landmark));
      Vec here = pose.scene(landmark);
      assertThat(new Vec(-there.x(), there.y(), there.z()).minus(here).length())
          .as(landmark.name())
          .isLessThan(1e-6);
    }
  }

  @Property(tries = 200)
  void turningRotatesPositionsAboutTheMiddleOfTheRoomAndNothingElse(
      @ForAll("moments") Postures.Moment moment,
      @ForAll("bodies") BodyModel body,
      @ForAll @DoubleRange(min = -720, max = 720) double azimuthDeg) {
    FigureMotion motion = moment.motion().by(body);
    FigurePose pose = motion.poseAt(moment.timeS());
    FigurePose turned = motion.turned(azimuthDeg).poseAt(moment.timeS());
    double cos = Math.cos(Math.toRadians(azimuthDeg));
    double sin = Math.sin(Math.toRadians(azimuthDeg));
    for (BodyLandmark landmark : BodyLandmark.all()) {
      assertRotated(pose.scene(landmark), turned.scene(landmark), cos, sin);
      assertRotated(pose.world(landmark), turned.world(landmark), cos, sin);
    }
    for (Side side : Side.values()) {
      assertRotated(
          pose.scene(side, HandLandmark.PINKY_TIP),
          turned.scene(side, HandLandmark.PINKY_TIP),
          cos,
          sin);
      for (FigureAngle angle : FigureAngle.values()) {
        assertThat(turned.flexionDeg(side, angle)).isEqualTo(pose.flexionDeg(side, angle));
      }
    }
  }

  private static void assertRotated(Vec from, Vec to, double cos, double sin) {
    Vec expected =
        new Vec(cos * from.x() - sin * from.z(), from.y(), sin * from.x() + cos * from.z());
    assertThat(to.minus(expected).length()).isLessThan(1e-9);
  }

  @Property(tries = 100)
  void worldLandmarksStartAtTheMiddleOfTheHips(
      @ForAll("postures") Posture posture, @ForAll("bodies") BodyModel body) {
    FigurePose pose = ForwardKinematics.poseOf(posture, body);
    Vec middle = pose.world(BodyLandmark.LEFT_HIP).towards(pose.world(BodyLandmark.RIGHT_HIP), 0.5);
    assertThat(middle.length()).isLessThan(1e-9);
  }

  private static Stance stanceOf(Postures.Moment moment) {
    double timeS = moment.timeS();
    if (moment.motion() instanceof Motion motion) {
      return motion.stanceAt(timeS);
    }
    if (moment.motion() instanceof Exercise exercise) {
      return exercise.stanceAt(timeS);
    }
    return moment.motion() instanceof RandomMotion random
        ? random.stanceAt(timeS)
        : DemoScript.create().stanceAt(timeS);
  }

  private static BodyLandmark otherSide(BodyLandmark landmark) {
    String name = landmark.name();
    if (name.contains("LEFT")) {
      return BodyLandmark.valueOf(name.replace("LEFT", "RIGHT"));
    }
    return BodyLandmark.valueOf(name.replace("RIGHT", "LEFT"));
  }

  private static void assertAngles(FigurePose pose) {
    for (Side side : Side.values()) {
      for (FigureAngle angle : FigureAngle.values()) {
        Vec vertex = pose.world(angle.vertex(side));
        double interiorDeg =
            pose.world(angle.first(side))
                .minus(vertex)
                .angleDegTo(pose.world(angle.last(side)).minus(vertex));
        double flexionDeg = angle == FigureAngle.SHOULDER ? interiorDeg : 180 - interiorDeg;
        assertThat(pose.flexionDeg(side, angle))
            .as(angle.nameOf(side))
            .isCloseTo(flexionDeg, EXACT);
      }
    }
  }

  private static void assertLengths(FigurePose pose) {
    for (Side side : Side.values()) {
      assertLength(pose, side, "SHOULDER", "ELBOW", pose.body().upperArmM());
      assertLength(pose, side, "ELBOW", "WRIST", pose.body().forearmM());
      assertLength(pose, side, "HIP", "KNEE", pose.body().thighM());
      assertLength(pose, side, "KNEE", "ANKLE", pose.body().shinM());
      assertLength(pose, side, "WRIST", "INDEX", pose.body().scale() * Math.hypot(0.089, 0.026));
    }
  }

  private static void assertLength(
      FigurePose pose, Side side, String from, String to, double lengthM) {
    Vec start = pose.world(BodyLandmark.valueOf(side + "_" + from));
    Vec end = pose.world(BodyLandmark.valueOf(side + "_" + to));
    assertThat(end.minus(start).length()).as(side + " " + to).isCloseTo(lengthM, EXACT);
  }
}
