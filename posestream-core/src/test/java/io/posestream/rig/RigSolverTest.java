package io.posestream.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.person.Person;
import io.posestream.room.Floor;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.skeleton.Side;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RigSolverTest {
  private static final long FRAME_NS = 33_000_000;

  @Test
  void shouldSayWhatOfSomebodyWhoStandsIsKnown() {
    Person person = new StandingBody().person(1);
    RigPose pose = new RigSolver().solve(person, false, FRAME_NS).orElseThrow();
    assertThat(pose.rotation(RigBone.HIPS).angleDegTo(Quaternion.IDENTITY)).isLessThan(0.1);
    assertThat(pose.rotation(RigBone.LEFT_UPPER_ARM).angleDegTo(Quaternion.IDENTITY))
        .isBetween(89.0, 91.0);
    assertThat(pose.isTwistKnown(RigBone.LEFT_UPPER_ARM)).as("straight elbow").isFalse();
    assertThat(pose.isTwistKnown(RigBone.LEFT_LOWER_ARM)).as("no hand").isFalse();
    assertThat(pose.isTwistKnown(RigBone.LEFT_UPPER_LEG)).as("foot").isTrue();
    assertThat(pose.isSeen(RigBone.LEFT_HAND)).isTrue();
    assertThat(pose.isSeen(RigBone.LEFT_INDEX_TIP)).isFalse();
    assertThat(pose.offsetM(RigBone.LEFT_INDEX_TIP)).isEqualTo(new Position(0, 0, 0));
  }

  @Test
  void shouldTakeTheMirrorImageForThePerson() {
    StandingBody body = new StandingBody().move(BodyLandmark.LEFT_WRIST, 0.3f, -0.3f, -0.2f);
    StandingBody image = new StandingBody();
    Landmarks world = body.world();
    for (BodyLandmark at : BodyLandmark.all()) {
      image.move(at, -world.x(at), world.y(at), world.z(at));
    }
    assertThat(new RigSolver().solve(image.person(1), true, FRAME_NS))
        .isEqualTo(new RigSolver().solve(body.person(1), false, FRAME_NS));
  }

  @Test
  void shouldTurnAPoseAsAFloorTurnsLandmarks() {
    Floor floor = new Floor(0.1f, -0.9f, -(float) Math.sqrt(1 - 0.82), 1.5f, 3);
    Landmarks world = new StandingBody().world();
    RigPose turned = new RigSolver().solve(world, Map.of(), 1).onFloor(floor);
    Landmarks aligned = floor.align(world);
    Position foot = turned.jointM(RigBone.RIGHT_FOOT);
    assertThat(foot.x()).isCloseTo(aligned.x(BodyLandmark.RIGHT_ANKLE), within(1e-4f));
    assertThat(foot.y()).isCloseTo(aligned.y(BodyLandmark.RIGHT_ANKLE), within(1e-4f));
    assertThat(foot.z()).isCloseTo(aligned.z(BodyLandmark.RIGHT_ANKLE), within(1e-4f));
  }

  @Test
  void shouldSayWhichJointsAreHidden() {
    StandingBody body = new StandingBody();
    body.visibility(BodyLandmark.RIGHT_KNEE, 0.2f);
    RigPose pose = new RigSolver().solve(body.person(1), false, FRAME_NS).orElseThrow();
    assertThat(pose.isSeen(RigBone.RIGHT_LOWER_LEG)).isFalse();
    assertThat(pose.isSeen(RigBone.LEFT_LOWER_LEG)).isTrue();
  }

  @Test
  void shouldKeepTheTwistOfAnArmThatIsStraightenedUntilItForgets() {
    RigSolver solver = new RigSolver();
    Landmarks bent = body(new StandingBody(), 0.4f, 0.13f);
    Landmarks straight = new StandingBody().person(1).body().world().orElseThrow();
    RigPose first = solver.solve(bent, Map.of(), FRAME_NS);
    RigPose kept = solver.solve(straight, Map.of(), 2 * FRAME_NS);
    RigPose fresh = new RigSolver().solve(straight, Map.of(), FRAME_NS);
    RigPose forgotten = solver.solve(straight, Map.of(), 2 * FRAME_NS + 1_100_000_000);
    assertThat(first.isTwistKnown(RigBone.LEFT_UPPER_ARM)).isTrue();
    assertThat(kept.isTwistKnown(RigBone.LEFT_UPPER_ARM)).isFalse();
    assertThat(angleDeg(kept, fresh)).isGreaterThan(30);
    assertThat(angleDeg(forgotten, fresh)).isLessThan(0.1);
  }

  private static double angleDeg(RigPose one, RigPose other) {
    return one.rotation(RigBone.LEFT_UPPER_ARM).angleDegTo(other.rotation(RigBone.LEFT_UPPER_ARM));
  }

  /** The left forearm points ahead and to the side. */
  private static Landmarks body(StandingBody body, float wristX, float wristZ) {
    body.move(BodyLandmark.LEFT_WRIST, wristX, -0.25f, -wristZ);
    return body.person(1).body().world().orElseThrow();
  }

  @Test
  void shouldKeepFingersOfAHandThatIsNotSeenAnyMore() {
    RigSolver solver = new RigSolver();
    Landmarks body = new StandingBody().person(1).body().world().orElseThrow();
    RigPose seen = solver.solve(body, Map.of(Side.LEFT, hand()), FRAME_NS);
    RigPose lost = solver.solve(body, Map.of(), 2 * FRAME_NS);
    assertThat(seen.isSeen(RigBone.LEFT_INDEX_DISTAL)).isTrue();
    assertThat(lost.isSeen(RigBone.LEFT_INDEX_DISTAL)).isFalse();
    for (RigBone bone : RigBone.all()) {
      if (bone.hand().isPresent()) {
        assertThat(lost.rotation(bone)).as("%s", bone).isEqualTo(seen.rotation(bone));
        assertThat(lost.offsetM(bone)).as("%s", bone).isEqualTo(seen.offsetM(bone));
      }
    }
  }

  /** A flat hand that hangs, palm to the thigh. */
  private static Landmarks hand() {
    float[] values = new float[HandLandmark.COUNT * Landmarks.STRIDE];
    for (HandLandmark landmark : HandLandmark.all()) {
      int finger = (landmark.index() + 3) / 4;
      int joint = (landmark.index() + 3) % 4;
      int at = landmark.index() * Landmarks.STRIDE;
      values[at + 1] = landmark == HandLandmark.WRIST ? 0 : 0.08f + 0.02f * joint;
      values[at + 2] = landmark == HandLandmark.WRIST ? 0 : 0.02f * (finger - 3);
    }
    return Landmarks.of(values);
  }
}
