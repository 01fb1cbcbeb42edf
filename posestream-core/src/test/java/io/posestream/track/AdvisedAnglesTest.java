package io.posestream.track;

import static io.posestream.skeleton.BodyLandmark.*;
import static io.posestream.track.Tracking.FRAME_NS;
import static io.posestream.track.Tracking.estimate;
import static io.posestream.track.Tracking.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.advice.FilmSide;
import io.posestream.advice.ViewAdvice;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.joint.JointSource;
import io.posestream.person.Person;
import io.posestream.smooth.SmootherFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdvisedAnglesTest {
  private static final AngleDefinition OWN_KNEE =
      AngleDefinition.joint("bend", LEFT_HIP, LEFT_KNEE, LEFT_ANKLE);
  private static final AngleDefinition LEG =
      AngleDefinition.joint("leg", LEFT_SHOULDER, LEFT_KNEE, LEFT_ANKLE);

  private static Person squat() {
    return new StandingBody()
        .move(LEFT_KNEE, 0.15f, 0.24f, -0.3f)
        .move(LEFT_ANKLE, 0.15f, 0.59f, -0.15f)
        .person(1);
  }

  private static PersonTracks tracks(JointSource source) {
    return PersonTracks.create(
        TrackOptions.defaults()
            .withJoints(source)
            .withAngles(List.of(StandardAngles.LEFT_KNEE, OWN_KNEE, LEG, StandardAngles.TRUNK)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeOfAnglesOfLimbsWhateverTheirNameAndWhereverJointsComeFrom(JointSource source) {
    PersonTracks tracks = tracks(source);
    List<Optional<FilmSide>> sides = List.of();
    for (int i = 0; i < 30; i++) {
      Person person = track(tracks, estimate(squat()), i * FRAME_NS).people().get(0);
      sides =
          person.angles().angles().stream()
              .map(JointAngle::advice)
              .map(advice -> advice.map(ViewAdvice::filmFrom))
              .toList();
    }
    Optional<FilmSide> left = Optional.of(FilmSide.LEFT);
    assertThat(sides).containsExactly(left, left, Optional.empty(), Optional.empty());
  }

  @Test
  void shouldBeTheSameWithoutSmoothingAndBeForgottenWithThePerson() {
    PersonTracks tracks = PersonTracks.create(TrackOptions.still());
    for (int i = 0; i < 30; i++) {
      track(tracks, estimate(squat()), i * FRAME_NS);
    }
    assertThat(knee(tracks, 30).advice()).isPresent();
    track(tracks, ScriptedEstimator.noPerson(), 31 * FRAME_NS);
    assertThat(knee(tracks, 32).advice()).isEmpty();
    assertThat(TrackOptions.still().smoothers()).isEqualTo(SmootherFactory.none());
  }

  private static JointAngle knee(PersonTracks tracks, int frame) {
    return track(tracks, estimate(squat()), frame * FRAME_NS)
        .people()
        .get(0)
        .angles()
        .angle(StandardAngles.LEFT_KNEE)
        .orElseThrow();
  }
}
