package io.posestream.offline;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static io.posestream.angle.StandardAngles.LEFT_KNEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.angle.AngleDefinition;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.ScriptedSource;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.joint.JointSource;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.track.TrackOptions;
import io.posestream.view.PictureView;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineAnglesTest {
  private static final long FRAME_NS = 33_333_333;
  private static final PictureView VIEW = PictureView.assumed(640, 480);
  private static final TrackOptions NETWORK =
      TrackOptions.defaults().withJoints(JointSource.NETWORK);

  /** The left elbow bends from 0° to 90° and back within {@code periodS}. */
  private static StandingBody bending(double timeS, double periodS) {
    double flexion = Math.PI / 4 * (1 - Math.cos(2 * Math.PI * timeS / periodS));
    return new StandingBody()
        .move(
            BodyLandmark.LEFT_WRIST,
            (float) (0.15 + 0.25 * Math.sin(flexion)),
            (float) (-0.25 + 0.25 * Math.cos(flexion)),
            0);
  }

  private static OfflineAngles recordingOf(TrackOptions options, int frames) {
    OfflineAngles offline = OfflineAngles.create(options, ZeroPhaseFilter.standard());
    for (int i = 0; i < frames; i++) {
      offline.add(bending(i * FRAME_NS / 1e9, 2).estimate(), VIEW, i * FRAME_NS);
    }
    return offline;
  }

  private static AngleSeries only(OfflineAngles offline, AngleDefinition angle) {
    List<PersonMotion> people = offline.finish();
    assertThat(people).hasSize(1);
    return people.get(0).angle(angle).orElseThrow();
  }

  @Test
  void shouldGiveTheRangeOfMotionAndWhenItsEndsWereReached() {
    RangeOfMotion range = only(recordingOf(NETWORK, 90), LEFT_ELBOW).range().orElseThrow();
    assertThat(range.minDeg()).isCloseTo(0, within(1.5f));
    assertThat(range.maxDeg()).isCloseTo(90, within(1.5f));
    assertThat(range.rangeDeg()).isEqualTo(range.maxDeg() - range.minDeg());
    assertThat(range.maxTimeNs() % 2_000_000_000L / 1e9).isCloseTo(1, within(0.04));
    assertThat(range.measuredShare()).isEqualTo(1);
    assertThat(range.medianAboutDeg()).isNaN();
  }

  @Test
  void shouldSayHowFarAFittedAngleMayBeOff() {
    AngleSeries elbow = only(recordingOf(TrackOptions.defaults(), 90), LEFT_ELBOW);
    assertThat(elbow.range().orElseThrow().medianAboutDeg()).isBetween(1f, 30f);
  }

  /**
   * Blocks meet at 30 s, where a fit that begins two seconds later is as good as one at the end.
   */
  @Test
  void shouldNotShowWhereOneBlockEndsAndTheNextBegins() {
    AngleSeries elbow = only(recordingOf(TrackOptions.defaults(), 40 * 30), LEFT_ELBOW);
    assertThat(elbow.size()).isEqualTo(40 * 30);
    int period = 60;
    for (int i = 25 * 30; i < 35 * 30; i++) {
      assertThat(elbow.timestampNs(i)).isEqualTo(i * FRAME_NS);
      assertThat(elbow.flexionDeg(i)).isCloseTo(elbow.flexionDeg(i - period), within(1f));
    }
  }

  @Test
  void shouldBridgeAShortGapAndLeaveALongOneUnknown() {
    OfflineAngles offline = OfflineAngles.create(NETWORK, ZeroPhaseFilter.standard());
    for (int i = 0; i < 90; i++) {
      boolean hidden = (i >= 30 && i < 34) || (i >= 60 && i < 75);
      StandingBody body = bending(i * FRAME_NS / 1e9, 2);
      body.visibility(BodyLandmark.LEFT_WRIST, hidden ? 0 : 1);
      offline.add(body.estimate(), VIEW, i * FRAME_NS);
    }
    AngleSeries elbow = only(offline, LEFT_ELBOW);
    for (int i = 0; i < 90; i++) {
      boolean bridged = i >= 30 && i < 34;
      boolean unknown = i >= 60 && i < 75;
      assertThat(elbow.isMeasured(i)).isEqualTo(!bridged && !unknown);
      assertThat(elbow.isKnown(i)).isEqualTo(!unknown);
      assertThat(Float.isNaN(elbow.flexionDeg(i))).isEqualTo(unknown);
    }
    assertThat(elbow.range().orElseThrow().measuredShare()).isCloseTo(71 / 90.0, within(1e-9));
    assertThat(offline.finish().get(0).angle(LEFT_KNEE).orElseThrow().isMeasured(65)).isTrue();
  }

  @Test
  void shouldKeepPeopleApartByTheirIds() {
    OfflineAngles offline = OfflineAngles.create(NETWORK, ZeroPhaseFilter.standard());
    for (int i = 0; i < 20; i++) {
      StandingBody body = new StandingBody();
      PoseEstimate two =
          StandingBody.estimateOf(List.of(body.person(7), body.person(i < 10 ? 2 : 3)), List.of());
      offline.add(two, VIEW, i * FRAME_NS);
    }
    assertThat(offline.finish()).extracting(PersonMotion::id).containsExactly(2, 3, 7);
    assertThat(offline.finish())
        .extracting(each -> each.angle(LEFT_KNEE).orElseThrow().size())
        .containsExactly(10, 10, 20);
  }

  @Test
  void shouldFindAFrameByItsTime() {
    AngleSeries elbow = only(recordingOf(NETWORK, 10), LEFT_ELBOW);
    assertThat(elbow.indexOf(3 * FRAME_NS)).isEqualTo(3);
    assertThat(elbow.indexOf(3 * FRAME_NS + 1)).isNegative();
  }

  @Test
  void shouldGiveNothingOfNobodyAndNothingAfterTheEnd() {
    OfflineAngles offline = OfflineAngles.create(NETWORK, ZeroPhaseFilter.standard());
    offline.add(StandingBody.estimateOf(List.of(), List.of()), VIEW, 0);
    assertThat(offline.finish()).isEmpty();
    offline.add(new StandingBody().estimate(), VIEW, FRAME_NS);
    assertThat(offline.finish()).isEmpty();
  }

  @Test
  void shouldRecordWhatAnEstimatorSaysAndCloseItWithItself() {
    OfflineAngles offline = OfflineAngles.create(NETWORK, ZeroPhaseFilter.standard());
    ScriptedEstimator script = ScriptedEstimator.ofNoPerson();
    PoseEstimator recording = offline.recording(script);
    assertThat(recording.estimate(ScriptedSource.frames(1).get(0), 0).people()).isEmpty();
    recording.reset();
    recording.close();
    assertThat(offline.finish()).isEmpty();
  }
}
