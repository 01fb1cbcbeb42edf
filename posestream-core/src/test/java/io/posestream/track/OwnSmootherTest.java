package io.posestream.track;

import static io.posestream.angle.StandardAngles.LEFT_ELBOW;
import static io.posestream.skeleton.BodyLandmark.LEFT_WRIST;
import static io.posestream.track.Tracking.FRAME_NS;
import static io.posestream.track.Tracking.estimate;
import static io.posestream.track.Tracking.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.arbitraries.StandingBody;
import io.posestream.joint.JointSource;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.HandLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.smooth.Signal;
import io.posestream.smooth.SmootherFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A user's filter is plugged in as a lambda. */
class OwnSmootherTest {
  private record Asked(Signal signal, int dimension) {}

  private final List<Asked> asked = new ArrayList<>();
  private final SmootherFactory own =
      (signal, dimension) -> {
        asked.add(new Asked(signal, dimension));
        return new Halfway(dimension);
      };
  private final PersonTracks tracks =
      PersonTracks.create(new TrackOptions(List.of(LEFT_ELBOW), own));

  @Test
  void shouldBeMadeForEachSignalOfAPersonWithTheDimensionOfTheSignal() {
    Person person = new StandingBody().person(1);
    Person withHands =
        Person.of(1, person.body(), Optional.of(hand(Side.LEFT)), Optional.of(hand(Side.RIGHT)));
    track(tracks, estimate(withHands), 0);
    track(tracks, estimate(withHands), FRAME_NS);
    assertThat(asked)
        .containsExactlyInAnyOrder(
            new Asked(Signal.BODY_IMAGE, 99),
            new Asked(Signal.BODY_WORLD, 99),
            new Asked(Signal.BODY_FITTED, 99),
            new Asked(Signal.VISIBILITY, 33),
            new Asked(Signal.VISIBILITY, 33),
            new Asked(Signal.VISIBILITY, 33),
            new Asked(Signal.ANGLE, 1),
            new Asked(Signal.HAND_IMAGE, 63),
            new Asked(Signal.HAND_WORLD, 63),
            new Asked(Signal.HAND_IMAGE, 63),
            new Asked(Signal.HAND_WORLD, 63));
  }

  @Test
  void shouldSmoothLandmarksAndAngles() {
    PersonTracks tracksOfNetworks =
        PersonTracks.create(
            new TrackOptions(List.of(LEFT_ELBOW), own).withJoints(JointSource.NETWORK));
    StandingBody body = new StandingBody();
    track(tracksOfNetworks, body.estimate(), 0);
    body.move(LEFT_WRIST, 0.15f, -0.25f, -0.25f);
    Person person = track(tracksOfNetworks, body.estimate(), FRAME_NS).people().get(0);
    assertThat(person.px(LEFT_WRIST).yPx()).isEqualTo(240 - 0.125f * 192);
    assertThat(Tracking.world(person).z(LEFT_WRIST)).isEqualTo(-0.125f);
    assertThat(person.flexionDeg(LEFT_ELBOW).orElseThrow()).isCloseTo(45, within(1e-3));
  }

  private static Hand hand(Side side) {
    Landmarks landmarks = Landmarks.of(new float[HandLandmark.COUNT * Landmarks.STRIDE]);
    return new Hand(side == Side.LEFT ? 0 : 1, side, 1, landmarks, landmarks, 100);
  }
}
