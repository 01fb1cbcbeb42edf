package io.posestream.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.JointAngle;
import io.posestream.arbitraries.StandingBody;
import io.posestream.calibration.Calibration;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibratedPersonTest {
  private static final Calibration CALIBRATION =
      new Calibration(1.25, Map.of("leftElbow", 10.0, "leftAnkle", -4.0));

  private static Person tracked(TrackOptions options) {
    PersonTracks tracks = PersonTracks.create(options);
    PoseEstimate raw = new StandingBody().move(BodyLandmark.LEFT_WRIST, 0.3f, 0, 0).estimate();
    return tracks
        .place(
            tracks.smooth(tracks.measure(raw, Tracking.VIEW, 0), raw.handsHeld(), 0),
            Tracking.VIEW,
            0)
        .get(0);
  }

  private final Person plain = tracked(TrackOptions.defaults());
  private final Person calibrated = tracked(TrackOptions.defaults().withCalibration(CALIBRATION));

  @Test
  void shouldCountFlexionFromTheNeutralPosition() {
    for (JointAngle before : plain.angles().angles()) {
      JointAngle after = calibrated.angles().angle(before.name()).orElseThrow();
      double neutralDeg = CALIBRATION.neutralDeg().getOrDefault(before.name(), 0.0);
      assertThat(after.interiorDeg()).isEqualTo(before.interiorDeg());
      assertThat(after.flexionDeg())
          .isCloseTo(before.flexionDeg() - (float) neutralDeg, within(1e-3f));
    }
  }

  @Test
  void shouldScaleJointsAndRoomButNotWhatTheNetworkSays() {
    assertThat(calibrated.body()).isEqualTo(plain.body());
    Landmarks joints = calibrated.fitted().orElseThrow().landmarks();
    assertThat(joints).isEqualTo(plain.fitted().orElseThrow().landmarks().scaled(1.25f));
    Landmarks room = calibrated.room().orElseThrow().landmarks();
    Landmarks before = plain.room().orElseThrow().landmarks();
    for (BodyLandmark landmark : BodyLandmark.limbJoints()) {
      assertThat(room.z(landmark)).isCloseTo(1.25f * before.z(landmark), within(1e-3f));
      assertThat(room.x(landmark)).isCloseTo(1.25f * before.x(landmark), within(1e-3f));
    }
  }

  @Test
  void shouldForgetACalibrationThatIsTakenBack() {
    TrackOptions options = TrackOptions.defaults();
    assertThat(options.withCalibration(CALIBRATION).withCalibration(Calibration.none()))
        .isEqualTo(options);
  }
}
