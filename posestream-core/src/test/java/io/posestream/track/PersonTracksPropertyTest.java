package io.posestream.track;

import static io.posestream.track.Tracking.FRAME_NS;
import static io.posestream.track.Tracking.GAP_NS;
import static io.posestream.track.Tracking.estimate;
import static io.posestream.track.Tracking.track;
import static io.posestream.track.Tracking.trackAll;
import static io.posestream.track.Tracking.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.AngleDefinition;
import io.posestream.angle.JointAngle;
import io.posestream.angle.JointAngles;
import io.posestream.angle.StandardAngles;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.ScriptedEstimator;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.joint.JointSource;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.BodyLandmark;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.Tracking.Tracked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class PersonTracksPropertyTest {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void withoutSmoothingNothingChangesButWhatIsMeasured(
      @ForAll("frames") List<PoseEstimate> frames) {
    PersonTracks tracks = tracks(SmootherFactory.none());
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      Tracked result = track(tracks, raw, timeNs += FRAME_NS);
      assertThat(result.people().stream().map(Tracking::asEstimated)).isEqualTo(raw.people());
      assertThat(result.looseHands()).isEqualTo(raw.looseHands());
    }
  }

  @Property(tries = TRIES)
  void peopleAndTheirOrderAndPresenceAndScoresStayAsTheyAre(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("frames") List<PoseEstimate> frames) {
    PersonTracks tracks = tracks(smoothers);
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      List<Person> people = track(tracks, raw, timeNs += FRAME_NS).people();
      assertThat(people).hasSameSizeAs(raw.people());
      for (int i = 0; i < people.size(); i++) {
        Person before = raw.people().get(i);
        Person after = people.get(i);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.body().score()).isEqualTo(before.body().score());
        assertThat(after.left().isPresent()).isEqualTo(before.left().isPresent());
        assertThat(after.right().isPresent()).isEqualTo(before.right().isPresent());
        assertSamePresence(before.body().landmarks(), after.body().landmarks());
      }
    }
  }

  private static void assertSamePresence(Landmarks before, Landmarks after) {
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.presence(i)).isEqualTo(before.presence(i));
    }
  }

  @Property(tries = TRIES)
  void onePersonIsTheSameWhetherOthersAreThereOrNot(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("frames") List<PoseEstimate> frames) {
    PersonTracks together = tracks(smoothers);
    PersonTracks alone = tracks(smoothers);
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      timeNs += FRAME_NS;
      PoseEstimate one = only(2, raw);
      assertThat(track(together, raw, timeNs).person(2))
          .isEqualTo(track(alone, one, timeNs).person(2));
    }
  }

  private static PoseEstimate only(int id, PoseEstimate raw) {
    return estimate(
        raw.people().stream().filter(person -> person.id() == id).toArray(Person[]::new));
  }

  @Property(tries = TRIES)
  void orderOfPeopleDoesNotMatter(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("frames") List<PoseEstimate> frames) {
    PersonTracks forwards = tracks(smoothers);
    PersonTracks backwards = tracks(smoothers);
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      timeNs += FRAME_NS;
      List<Person> reversed = new ArrayList<>(raw.people());
      Collections.reverse(reversed);
      PoseEstimate other = StandingBody.estimateOf(reversed, List.of());
      assertThat(track(backwards, other, timeNs).people())
          .containsExactlyInAnyOrderElementsOf(track(forwards, raw, timeNs).people());
    }
  }

  @Property(tries = TRIES)
  void twoStreamsWithTheSameOptionsShareNoState(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("frames") List<PoseEstimate> frames,
      @ForAll("frames") List<PoseEstimate> ofOther) {
    TrackOptions options = TrackOptions.defaults().withSmoothers(smoothers);
    PersonTracks beside = PersonTracks.create(options);
    PersonTracks other = PersonTracks.create(options);
    PersonTracks alone = tracks(smoothers);
    long timeNs = 0;
    for (int i = 0; i < frames.size(); i++) {
      timeNs += FRAME_NS;
      if (i < ofOther.size()) {
        track(other, ofOther.get(i), timeNs);
      }
      assertThat(track(beside, frames.get(i), timeNs))
          .isEqualTo(track(alone, frames.get(i), timeNs));
    }
  }

  @Property(tries = TRIES)
  void whatIsAbsentInOneFrameIsForgotten(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("frames") List<PoseEstimate> frames,
      @ForAll("estimates") PoseEstimate last) {
    PersonTracks tracks = tracks(smoothers);
    long timeNs = trackAll(tracks, frames) + FRAME_NS;
    track(tracks, ScriptedEstimator.noPerson(), timeNs);
    assertAsFirst(tracks, smoothers, last, timeNs + FRAME_NS);
  }

  @Property(tries = TRIES)
  void silenceLongerThanTheGapForgetsEverything(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("frames") List<PoseEstimate> frames,
      @ForAll("estimates") PoseEstimate last,
      @ForAll @LongRange(min = 1) long moreNs) {
    PersonTracks tracks = tracks(smoothers);
    // Also by so much that the difference of the times overflows.
    long timeNs = trackAll(tracks, frames) + GAP_NS + moreNs;
    assertAsFirst(tracks, smoothers, last, timeNs);
  }

  @Property(tries = TRIES)
  void resetForgetsEverything(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("frames") List<PoseEstimate> frames,
      @ForAll("estimates") PoseEstimate last) {
    PersonTracks tracks = tracks(smoothers);
    long timeNs = trackAll(tracks, frames);
    tracks.reset();
    assertAsFirst(tracks, smoothers, last, timeNs + 1);
  }

  private static void assertAsFirst(
      PersonTracks tracks, SmootherFactory smoothers, PoseEstimate last, long timeNs) {
    assertThat(track(tracks, last, timeNs)).isEqualTo(track(tracks(smoothers), last, timeNs));
  }

  @Example
  void shouldRememberAfterSilenceAsLongAsTheGapAndNotWhenTimeRunsBackwards() {
    assertThat(noseAfterMove(GAP_NS)).isEqualTo(360);
    assertThat(noseAfterMove(GAP_NS + 1)).isEqualTo(400);
    assertThat(noseAfterMove(-1)).isEqualTo(400);
    assertThat(noseAfterMove(Long.MIN_VALUE)).isEqualTo(400);
  }

  /** The nose moves from 320 to 400 px; half of the way if the person is remembered. */
  private static float noseAfterMove(long elapsedNs) {
    PersonTracks tracks = tracks((signal, dimension) -> new Halfway(dimension));
    StandingBody body = new StandingBody();
    track(tracks, estimate(body.person(1)), 0);
    body.move(BodyLandmark.NOSE, 80 / 192f, 0, 0);
    Person person = track(tracks, estimate(body.person(1)), elapsedNs).people().get(0);
    return person.px(BodyLandmark.NOSE).xPx();
  }

  @Property(tries = TRIES)
  void bodyOfAnotherSkeletonBeginsAnew(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("people") Person before) {
    PersonTracks tracks = tracks(smoothers);
    track(tracks, estimate(before), 0);
    Person coco = Person.of(before.id(), coco(before), Optional.empty(), Optional.empty());
    assertAsFirst(tracks, smoothers, estimate(coco), FRAME_NS);
  }

  private static Body coco(Person person) {
    float[] values = new float[BodyLandmark.COUNT * Landmarks.STRIDE];
    person.body().landmarks().copyTo(values);
    Landmarks landmarks = Landmarks.of(Arrays.copyOf(values, 17 * Landmarks.STRIDE));
    return new Body(Skeleton.coco17(), 1, landmarks, Optional.of(landmarks), 100);
  }

  @Property(tries = TRIES)
  void anglesAreThoseOfTheDefinitionsAndNoneWithoutWorldLandmarks(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("frames") List<PoseEstimate> frames) {
    PersonTracks tracks = tracks(smoothers);
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      for (Person person : track(tracks, raw, timeNs += FRAME_NS).people()) {
        List<AngleDefinition> expected =
            person.body().world().isPresent() ? StandardAngles.all() : List.of();
        assertThat(person.angles().angles().stream().map(JointAngle::definition))
            .isEqualTo(expected);
      }
    }
  }

  @Property(tries = TRIES)
  void anglesAreMeasuredOnTheLandmarksBeforeSmoothing(@ForAll("frames") List<PoseEstimate> frames) {
    PersonTracks tracks =
        PersonTracks.create(
            TrackOptions.defaults()
                .withSmoothers((signal, dimension) -> new Halfway(dimension))
                .withJoints(JointSource.NETWORK));
    AngleCalculator calculator = AngleCalculator.standard();
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      for (Person person : raw.people()) {
        timeNs += FRAME_NS;
        Person same = Person.of(1, person.body(), person.left(), person.right());
        List<Person> measured = tracks.measure(estimate(same), Tracking.VIEW, timeNs);
        tracks.smooth(measured, false, timeNs);
        if (person.body().world().isPresent()) {
          JointAngles expected = calculator.calculate(Tracking.world(person), timeNs);
          assertThat(measured).containsExactly(same.withAngles(expected));
        }
      }
    }
  }

  @Provide
  Arbitrary<SmootherFactory> smoothers() {
    return Tracking.smoothers();
  }

  @Provide
  Arbitrary<List<PoseEstimate>> frames() {
    return Tracking.frames();
  }

  @Provide
  Arbitrary<PoseEstimate> estimates() {
    return PoseArbitraries.estimates();
  }

  @Provide
  Arbitrary<Person> people() {
    return PoseArbitraries.people(1);
  }
}
