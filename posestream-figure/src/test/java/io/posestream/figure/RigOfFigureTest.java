package io.posestream.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.rig.RigSolver;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rotations of bones against the axes that the drawn person was put together from. */
class RigOfFigureTest {
  private static final double RATE_HZ = 60;
  private static final int FRAMES = 480;

  static List<BodyMotion> motions() {
    return Stream.<BodyMotion>concat(Stream.of(Motion.values()), Stream.of(Exercise.values()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("motions")
  void shouldFindTheTrueRotations(BodyMotion motion) {
    RigSolver solver = new RigSolver();
    for (int i = 0; i < FRAMES; i++) {
      FigurePose pose = motion.poseAt(i / RATE_HZ);
      RigPose rig = solve(solver, pose, i, new Random(1), 0);
      // The trunk of the drawn person bends in the waist, which no landmark shows.
      assertTurned(rig, RigBone.HIPS, FigureRotations.of(pose.trunk().pelvis()), 11);
      assertTurned(rig, RigBone.SPINE, FigureRotations.of(pose.trunk().chest()), 4);
      assertTurned(rig, RigBone.HEAD, FigureRotations.of(pose.trunk().head()), 1);
      for (Side side : Side.values()) {
        assertTurned(rig, of(side, "HAND"), FigureRotations.hand(pose, side), 5);
        assertTurned(rig, of(side, "FOOT"), FigureRotations.of(pose.leg(side).foot()), 15);
        assertTurned(rig, of(side, "UPPER_LEG"), FigureRotations.thigh(pose, side), 9);
        assertTurned(rig, of(side, "LOWER_LEG"), FigureRotations.shin(pose, side), 9);
        if (rig.isTwistKnown(of(side, "UPPER_ARM"))) {
          assertTurned(rig, of(side, "UPPER_ARM"), FigureRotations.upperArm(pose, side), 6);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("motions")
  void shouldNotFlip(BodyMotion motion) {
    RigSolver exact = new RigSolver();
    RigSolver noisy = new RigSolver();
    Random random = new Random(7);
    RigPose before = solve(exact, motion.poseAt(0), 0, random, 0);
    RigPose noisyBefore = solve(noisy, motion.poseAt(0), 0, random, 0.003);
    for (int i = 1; i < FRAMES; i++) {
      RigPose now = solve(exact, motion.poseAt(i / RATE_HZ), i, random, 0);
      RigPose noisyNow = solve(noisy, motion.poseAt(i / RATE_HZ), i, random, 0.003);
      for (RigBone bone : RigBone.all()) {
        assertThat(now.rotation(bone).angleDegTo(before.rotation(bone)))
            .as("%s in frame %d", bone, i)
            .isLessThan(20);
        assertThat(noisyNow.rotation(bone).angleDegTo(noisyBefore.rotation(bone)))
            .as("%s in noisy frame %d", bone, i)
            .isLessThan(25);
      }
      before = now;
      noisyBefore = noisyNow;
    }
  }

  @ParameterizedTest
  @MethodSource("motions")
  void shouldTurnTheHipsOnlyWhereTheWholeBodyTurns(BodyMotion motion) {
    RigSolver straight = new RigSolver();
    RigSolver aside = new RigSolver();
    for (int i = 0; i < FRAMES; i += 20) {
      FigurePose pose = motion.poseAt(i / RATE_HZ);
      RigPose rig = solve(straight, pose, i, new Random(1), 0);
      RigPose turned = solve(aside, pose.turnedBy(140), i, new Random(1), 0);
      for (RigBone bone : RigBone.all()) {
        double angleDeg = turned.rotation(bone).angleDegTo(rig.rotation(bone));
        if (bone == RigBone.HIPS) {
          assertThat(angleDeg).isBetween(139.9, 140.1);
        } else {
          assertThat(angleDeg).as("%s", bone).isLessThan(0.1);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("motions")
  void shouldGiveTheJointsBack(BodyMotion motion) {
    RigSolver solver = new RigSolver();
    for (int i = 0; i < FRAMES; i += 10) {
      FigurePose pose = motion.poseAt(i / RATE_HZ);
      RigPose rig = solve(solver, pose, i, new Random(1), 0);
      for (Side side : Side.values()) {
        assertAt(rig, of(side, "UPPER_ARM"), pose.world(at(side, "SHOULDER")));
        assertAt(rig, of(side, "LOWER_ARM"), pose.world(at(side, "ELBOW")));
        assertAt(rig, of(side, "HAND"), pose.world(at(side, "WRIST")));
        assertAt(rig, of(side, "LOWER_LEG"), pose.world(at(side, "KNEE")));
        assertAt(rig, of(side, "FOOT"), pose.world(at(side, "ANKLE")));
        assertAt(rig, of(side, "TOES"), pose.world(at(side, "FOOT_INDEX")));
        Vec wrist = pose.world(at(side, "WRIST"));
        Vec tip =
            pose.world(side, HandLandmark.INDEX_TIP)
                .minus(pose.world(side, HandLandmark.WRIST))
                .plus(wrist);
        assertAt(rig, of(side, "INDEX_TIP"), tip);
      }
    }
  }

  private static void assertAt(RigPose rig, RigBone bone, Vec expected) {
    Position joint = rig.jointM(bone);
    assertThat(new Vec(joint.x(), joint.y(), joint.z()).minus(expected).length())
        .as("%s", bone)
        .isLessThan(0.001);
  }

  private static void assertTurned(
      RigPose rig, RigBone bone, Quaternion expected, double atMostDeg) {
    assertThat(rig.orientation(bone).angleDegTo(expected)).as("%s", bone).isLessThan(atMostDeg);
  }

  private static RigBone of(Side side, String bone) {
    return RigBone.valueOf(side + "_" + bone);
  }

  private static BodyLandmark at(Side side, String landmark) {
    return BodyLandmark.valueOf(side + "_" + landmark);
  }

  private static RigPose solve(
      RigSolver solver, FigurePose pose, int frame, Random random, double noiseM) {
    float[] body = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    for (BodyLandmark landmark : BodyLandmark.all()) {
      put(body, landmark.index(), pose.world(landmark), random, noiseM);
    }
    Map<Side, Landmarks> hands = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      float[] hand = new float[HandLandmark.COUNT * Landmarks.STRIDE];
      for (HandLandmark landmark : HandLandmark.all()) {
        put(hand, landmark.index(), pose.world(side, landmark), random, noiseM / 10);
      }
      hands.put(side, Landmarks.of(hand));
    }
    return solver.solve(Landmarks.of(body), hands, Math.round(1e9 * frame / RATE_HZ));
  }

  private static void put(float[] values, int index, Vec at, Random random, double noiseM) {
    int begin = index * Landmarks.STRIDE;
    values[begin] = (float) (at.x() + noiseM * random.nextGaussian());
    values[begin + 1] = (float) (at.y() + noiseM * random.nextGaussian());
    values[begin + 2] = (float) (at.z() + noiseM * random.nextGaussian());
    values[begin + 3] = 1;
    values[begin + 4] = 1;
  }
}
