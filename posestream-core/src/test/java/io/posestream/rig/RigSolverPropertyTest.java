package io.posestream.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RigSolverPropertyTest {
  private static final long FRAME_NS = 33_333_333;

  @Provide
  Arbitrary<List<Landmarks>> bodies() {
    return PoseArbitraries.worldBodies().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Landmarks> hands() {
    return PoseArbitraries.landmarks(
        HandLandmark.COUNT, PoseArbitraries.worldCoordinates(), Arbitraries.just(1f));
  }

  @Property(tries = 300)
  void forwardKinematicsGivesTheJointsBack(
      @ForAll("bodies") List<Landmarks> bodies, @ForAll("hands") Landmarks hand) {
    RigSolver solver = new RigSolver();
    long timestampNs = 0;
    for (Landmarks body : bodies) {
      timestampNs += FRAME_NS;
      RigPose pose = solver.solve(body, Map.of(Side.LEFT, hand), timestampNs);
      for (RigBone bone : RigBone.all()) {
        if (bone.hand().isEmpty() || bone.hand().get() == Side.LEFT) {
          Position expected = expected(bone, body, hand);
          Position joint = pose.jointM(bone);
          assertThat(joint.x()).as("%s", bone).isCloseTo(expected.x(), within(1e-4f));
          assertThat(joint.y()).as("%s", bone).isCloseTo(expected.y(), within(1e-4f));
          assertThat(joint.z()).as("%s", bone).isCloseTo(expected.z(), within(1e-4f));
        }
      }
    }
  }

  private static Position expected(RigBone bone, Landmarks body, Landmarks hand) {
    Vec begin = Vec.of(body, bone.begin()).middleTo(Vec.of(body, bone.otherBegin()));
    HandLandmark finger = bone.finger();
    Vec joint =
        finger == null
            ? begin
            : begin.plus(Vec.of(hand, finger)).minus(Vec.of(hand, HandLandmark.WRIST));
    return new Position((float) joint.x(), (float) joint.y(), (float) joint.z());
  }

  @Property(tries = 300)
  void bonesOfAChainLieOnTheirRestAxis(@ForAll("bodies") List<Landmarks> bodies) {
    RigPose pose = new RigSolver().solve(bodies.get(0), Map.of(), 1);
    for (Side side : Side.values()) {
      for (String bone : List.of("LOWER_ARM", "HAND", "LOWER_LEG", "FOOT")) {
        RigBone at = RigBone.of(side, bone);
        Position offset = pose.offsetM(at);
        Vec rest = at.parent().orElseThrow().rest();
        Vec across = new Vec(offset.x(), offset.y(), offset.z()).across(rest);
        assertThat(across.length()).as("%s", at).isLessThan(1e-4);
      }
    }
  }

  @Property(tries = 200)
  void timeMustRise(@ForAll("bodies") List<Landmarks> bodies) {
    RigSolver solver = new RigSolver();
    solver.solve(bodies.get(0), Map.of(), 5);
    assertThatThrownBy(() -> solver.solve(bodies.get(0), Map.of(), 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timestampNs must rise: 5, 5");
  }
}
