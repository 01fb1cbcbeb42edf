package io.posestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.ScriptedEngine;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.frame.Image;
import io.posestream.quality.PoseModel;
import io.posestream.result.PoseResult;
import io.posestream.room.RoomBody;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.track.TrackOptions;
import io.posestream.view.FocalSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StillsTest {
  private static final Image PICTURE = EncodedImage.of(new byte[] {1});

  private final StandingBody body = new StandingBody();
  private final PoseEstimate before = body.estimate();
  private final PoseEstimate after = body.move(BodyLandmark.LEFT_WRIST, 0, 0, 0).estimate();
  private final ScriptedEstimator estimator =
      ScriptedEstimator.of(
          List.<Supplier<PoseEstimate>>of(() -> before, () -> after, StillsTest::unreadable));
  private final ScriptedEngine engine = ScriptedEngine.of(options -> estimator);

  private static PoseEstimate unreadable() {
    throw new PoseEstimationException("not a picture");
  }

  @Test
  void shouldFindThePeopleOfOnePictureAndCloseWhatItOpened() {
    PoseResult result = engine.still(PICTURE);
    assertThat(result.people()).hasSize(1);
    assertThat(result.flexionDeg(StandardAngles.LEFT_ELBOW)).isPresent();
    assertThat(result.frame().image()).isSameAs(PICTURE);
    assertThat(estimator.timesClosed()).isEqualTo(1);
    assertThat(engine.timesClosed()).isZero();
    assertThat(engine.opened().get(0).tracking()).isFalse();
  }

  @Test
  void shouldThrowWhyTheOnePictureCannotBeRead() {
    engine.still(PICTURE);
    engine.still(PICTURE);
    assertThatThrownBy(() -> engine.still(PICTURE))
        .isInstanceOf(PoseEstimationException.class)
        .hasMessage("not a picture");
    assertThat(estimator.timesClosed()).isEqualTo(3);
  }

  @Test
  void shouldProcessEachPictureByItself() {
    PoseOptions heavy = PoseOptions.builder().poseModel(PoseModel.HEAVY).build();
    try (Stills stills = engine.stills(heavy)) {
      assertThat(stills.process(PICTURE).person().orElseThrow().body())
          .isEqualTo(before.people().get(0).body());
      PoseResult second = stills.process(PICTURE);
      assertThat(second.person().orElseThrow().body()).isEqualTo(after.people().get(0).body());
      assertThat(second.frame().sequence()).isEqualTo(1);
      assertThat(estimator.timesReset()).isEqualTo(2);
      assertThat(estimator.timestampsNs()).isSorted().doesNotHaveDuplicates();
      assertThat(engine.opened().get(0).poseModel()).isEqualTo(PoseModel.HEAVY);
      assertThat(engine.opened()).hasSize(1);
    }
    assertThat(estimator.timesClosed()).isEqualTo(1);
  }

  @Test
  void shouldPlaceThePeopleOfEachPictureWithTheFieldOfViewThatIsGiven() {
    TrackOptions given = TrackOptions.still().withFieldOfViewDeg(90);
    try (Stills wide = engine.stills(PoseOptions.defaults(), given);
        Stills unknown = engine.stills(PoseOptions.defaults())) {
      RoomBody wideRoom = room(wide);
      RoomBody assumedRoom = room(unknown);
      assertThat(wideRoom.focalSource()).isEqualTo(FocalSource.GIVEN);
      assertThat(assumedRoom.focalSource()).isEqualTo(FocalSource.ASSUMED);
      assertThat(wideRoom.landmarks().z(BodyLandmark.LEFT_HIP))
          .isLessThan(assumedRoom.landmarks().z(BodyLandmark.LEFT_HIP));
    }
  }

  private static RoomBody room(Stills stills) {
    return stills.process(PICTURE).person().orElseThrow().room().orElseThrow();
  }

  @Test
  void shouldGiveTheFrameBackAndGoOnAfterAPictureThatCannotBeRead() {
    try (Stills stills = engine.stills(PoseOptions.defaults())) {
      Frame frame = new Frame(7, 8, 9, PICTURE);
      assertThat(stills.process(frame).frame()).isSameAs(frame);
      stills.process(frame);
      PoseResult failed = stills.process(frame);
      assertThat(failed).isInstanceOf(PoseResult.Failed.class);
      assertThat(((PoseResult.Failed) failed).reason()).isEqualTo("not a picture");
      assertThat(stills.process(frame)).isInstanceOf(PoseResult.NoPerson.class);
    }
  }

  @Test
  void shouldRefuseNullsWithNothingOpened() {
    assertNullRefused("picture", () -> engine.still(Nulls.missing()));
    assertNullRefused("options", () -> engine.stills(Nulls.missing()));
    assertNullRefused("measured", () -> engine.stills(PoseOptions.defaults(), Nulls.missing()));
    assertNullRefused("source", () -> engine.stream(Nulls.missing()));
    assertThat(engine.opened()).isEmpty();
    try (Stills stills = engine.stills(PoseOptions.defaults())) {
      assertNullRefused("picture", () -> stills.process(Nulls.<Image>missing()));
      assertNullRefused("frame", () -> stills.process(Nulls.<Frame>missing()));
    }
    assertThat(estimator.timestampsNs()).isEmpty();
  }

  private static void assertNullRefused(String name, Supplier<@Nullable Object> call) {
    assertThatThrownBy(call::get).isInstanceOf(NullPointerException.class).hasMessage(name);
  }
}
