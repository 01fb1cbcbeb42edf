package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.frame.Frame;
import io.posestream.person.Person;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.rig.Quaternion;
import io.posestream.rig.RigBone;
import io.posestream.rig.RigPose;
import io.posestream.room.Floor;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Position;
import io.posestream.view.FocalSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeRecorderTest {
  private static final Frame FRAME = ScriptedSource.frames(1).get(0);
  private static final Floor LEVEL = new Floor(0, -1, 0, 1.5f, 3);

  private final TakeRecorder recorder = new TakeRecorder();

  private void add(long timestampNs, Person... people) {
    add(timestampNs, false, people);
  }

  private void add(long timestampNs, boolean mirrored, Person... people) {
    recorder.add(
        new PoseResult.Detected(
            FRAME,
            timestampNs,
            640,
            480,
            mirrored,
            List.of(people),
            List.of(),
            Optional.empty(),
            new StageTimes(0, 0, 0, 0, 0, 0, 0)));
  }

  private static Person standing(int id, Optional<Floor> floor) {
    Person person = new StandingBody().person(id);
    Landmarks room = person.body().world().orElseThrow();
    return person.withRoom(new RoomBody(room, 600, FocalSource.GIVEN, floor));
  }

  @Test
  void shouldGiveEachPersonATakeWithGapsWhereTheyWereAway() {
    add(10, standing(4, Optional.empty()));
    add(20, standing(2, Optional.empty()));
    add(30, standing(2, Optional.empty()), standing(4, Optional.empty()));
    List<Take> takes = recorder.takes();
    assertThat(takes).extracting(Take::personId).containsExactly(2, 4);
    assertThat(takes.get(0).frames()).hasSize(2).allMatch(each -> each.markersM().isPresent());
    assertThat(takes.get(1).frames())
        .extracting(each -> each.markersM().isPresent())
        .containsExactly(true, false, true);
    assertThat(takes.get(1).origin()).isEqualTo(MarkerOrigin.CAMERA);
  }

  @Test
  void shouldPutTheFloorAtZeroInAllFramesOnceItIsKnown() {
    add(10, standing(1, Optional.empty()));
    add(20, standing(1, Optional.of(LEVEL)));
    Take take = recorder.takes().get(0);
    assertThat(take.origin()).isEqualTo(MarkerOrigin.FLOOR);
    for (TakeFrame frame : take.frames()) {
      // 0.9 m below the lens, which is 1.5 m above the floor.
      assertThat(frame.markersM().orElseThrow().y(BodyLandmark.LEFT_HEEL))
          .isCloseTo(-0.6f, within(1e-5f));
    }
  }

  @Test
  void shouldMeasureFromTheHipsWhereNobodyHasAPlaceInTheRoom() {
    Person person = new StandingBody().person(0);
    add(10, person);
    Take take = recorder.takes().get(0);
    assertThat(take.origin()).isEqualTo(MarkerOrigin.HIPS);
    assertThat(take.frames().get(0).markersM()).isEqualTo(person.body().world());
  }

  @Test
  void shouldGiveRotationsInTheAxesOfTheMarkers() {
    Floor pitched = new Floor(0, -0.8f, -0.6f, 1.5f, 3);
    add(10, standing(1, Optional.of(pitched)));
    RigPose rig = recorder.takes().get(0).frames().get(0).rig().orElseThrow();
    Landmarks markers = recorder.takes().get(0).frames().get(0).markersM().orElseThrow();
    assertThat(rig.rotation(RigBone.HIPS).angleDegTo(Quaternion.IDENTITY))
        .as("the camera is pitched by asin 0.6")
        .isCloseTo(36.87, within(0.1));
    Position knee = rig.jointM(RigBone.LEFT_LOWER_LEG);
    assertThat(knee.x()).isCloseTo(markers.x(BodyLandmark.LEFT_KNEE), within(1e-4f));
    assertThat(knee.y()).isCloseTo(markers.y(BodyLandmark.LEFT_KNEE), within(1e-4f));
    assertThat(knee.z()).isCloseTo(markers.z(BodyLandmark.LEFT_KNEE), within(1e-4f));
  }

  @Test
  void shouldTurnTheMirrorImageBack() {
    Person person = standing(1, Optional.empty());
    Person image =
        person.withRoom(
            new RoomBody(
                person.room().orElseThrow().landmarks().mirrored(),
                600,
                FocalSource.GIVEN,
                Optional.empty()));
    add(10, true, image);
    assertThat(recorder.takes().get(0).frames().get(0).markersM())
        .isEqualTo(person.room().map(RoomBody::landmarks));
  }

  @Test
  void shouldRefuseAFrameThatIsNotLater() {
    add(10, standing(1, Optional.empty()));
    assertThatThrownBy(() -> add(10, standing(1, Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not later");
  }
}
