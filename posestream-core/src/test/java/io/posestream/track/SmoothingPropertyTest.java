package io.posestream.track;

import static io.posestream.track.Tracking.FRAME_NS;
import static io.posestream.track.Tracking.estimate;
import static io.posestream.track.Tracking.handsHeld;
import static io.posestream.track.Tracking.ofLooseHands;
import static io.posestream.track.Tracking.track;
import static io.posestream.track.Tracking.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.angle.JointAngle;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Side;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.Tracking.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@link PersonTracks} makes of the landmarks, hands and angles of one person. */
class SmoothingPropertyTest {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void secondFrameLiesBetweenTheTwo(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("people") Person first,
      @ForAll("people") Person second) {
    PersonTracks tracks = tracks(smoothers);
    track(tracks, estimate(first), 0);
    Person between = track(tracks, estimate(second), FRAME_NS).people().get(0);
    assertBetween(between.body().landmarks(), first.body().landmarks(), second.body().landmarks());
    if (first.body().world().isPresent() && second.body().world().isPresent()) {
      assertBetween(Tracking.world(between), Tracking.world(first), Tracking.world(second));
    }
    for (Side side : Side.values()) {
      Optional<Hand> before = first.hand(side);
      Optional<Hand> after = second.hand(side);
      if (before.isPresent() && after.isPresent()) {
        Hand hand = between.hand(side).orElseThrow();
        assertBetween(hand.landmarks(), before.get().landmarks(), after.get().landmarks());
        assertBetween(hand.world(), before.get().world(), after.get().world());
      }
    }
  }

  /** Each value lies between the two, up to rounding. */
  private static void assertBetween(Landmarks actual, Landmarks a, Landmarks b) {
    for (int i = 0; i < a.size(); i++) {
      assertBetween(actual.x(i), a.x(i), b.x(i));
      assertBetween(actual.y(i), a.y(i), b.y(i));
      assertBetween(actual.z(i), a.z(i), b.z(i));
      assertBetween(actual.visibility(i), a.visibility(i), b.visibility(i));
    }
  }

  private static void assertBetween(float actual, float a, float b) {
    assertThat(actual).isBetween(Math.min(a, b) - 1e-6f, Math.max(a, b) + 1e-6f);
  }

  @Property(tries = TRIES)
  void handsOfOneSideDoNotDisturbThoseOfTheOther(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("peoples") List<Person> frames) {
    PersonTracks both = tracks(smoothers);
    PersonTracks alone = tracks(smoothers);
    long timeNs = 0;
    for (Person person : frames) {
      timeNs += FRAME_NS;
      Person leftOnly = Person.of(1, person.body(), person.left(), Optional.empty());
      assertThat(track(both, estimate(person), timeNs).people().get(0).left())
          .isEqualTo(track(alone, estimate(leftOnly), timeNs).people().get(0).left());
    }
  }

  @Property(tries = TRIES)
  void handThatIsAbsentInOneFrameBeginsAnew(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("peoples") List<Person> frames,
      @ForAll("people") Person last) {
    PersonTracks tracks = tracks(smoothers);
    long timeNs = Tracking.trackAll(tracks, frames.stream().map(Tracking::estimate).toList());
    Person withoutHands = Person.of(1, last.body(), Optional.empty(), Optional.empty());
    track(tracks, estimate(withoutHands), timeNs + FRAME_NS);
    Person again = track(tracks, estimate(last), timeNs + 2 * FRAME_NS).people().get(0);
    assertThat(again.hands())
        .isEqualTo(track(tracks(smoothers), estimate(last), 0).people().get(0).hands());
  }

  @Property(tries = TRIES)
  void heldHandsStayAsTheyWereSmoothed(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("peoples") List<Person> frames,
      @ForAll("people") Person bodyBetween) {
    PersonTracks holding = tracks(smoothers);
    long timeNs = 0;
    for (Person person : frames) {
      Person processed = track(holding, estimate(person), timeNs += FRAME_NS).people().get(0);
      PoseEstimate held =
          handsHeld(estimate(Person.of(1, bodyBetween.body(), person.left(), person.right())));
      Person between = track(holding, held, timeNs += FRAME_NS).people().get(0);
      assertThat(between.hands()).isEqualTo(processed.hands());
    }
  }

  @Property(tries = TRIES)
  void bodyIsSmoothedInFramesWithHeldHandsToo(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("peoples") List<Person> frames) {
    PersonTracks holding = tracks(smoothers);
    PersonTracks plain = tracks(smoothers);
    long timeNs = 0;
    for (Person person : frames) {
      timeNs += FRAME_NS;
      assertThat(track(holding, handsHeld(estimate(person)), timeNs).people().get(0).body())
          .isEqualTo(track(plain, estimate(person), timeNs).people().get(0).body());
    }
  }

  @Property(tries = TRIES)
  void looseHandIsSmoothedAsThatOfAPerson(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("peoples") List<Person> frames,
      @ForAll("looseHands") List<Hand> others) {
    PersonTracks loose = tracks(smoothers);
    PersonTracks ofPerson = tracks(smoothers);
    long timeNs = 0;
    for (Person person : frames) {
      timeNs += FRAME_NS;
      // A second hand of a side follows the first, and does not disturb it.
      List<Hand> hands = new ArrayList<>(person.hands());
      List<Hand> passing = others.stream().filter(other -> hasSide(other, hands)).toList();
      hands.addAll(passing);
      List<Hand> smoothed = track(loose, ofLooseHands(hands), timeNs).looseHands();
      List<Hand> expected =
          new ArrayList<>(track(ofPerson, estimate(person), timeNs).people().get(0).hands());
      expected.addAll(passing);
      assertThat(smoothed).isEqualTo(expected);
    }
  }

  private static boolean hasSide(Hand hand, List<Hand> hands) {
    return hands.stream().anyMatch(other -> other.side() == hand.side());
  }

  @Property(tries = TRIES)
  void heldLooseHandsStayAsTheyWereSmoothed(
      @ForAll("smoothers") SmootherFactory smoothers,
      @ForAll("looseHands") List<Hand> first,
      @ForAll("looseHands") List<Hand> second) {
    PersonTracks tracks = tracks(smoothers);
    track(tracks, ofLooseHands(first), 0);
    List<Hand> smoothed = track(tracks, ofLooseHands(second), FRAME_NS).looseHands();
    Tracked held = track(tracks, handsHeld(ofLooseHands(second)), 2 * FRAME_NS);
    assertThat(held.looseHands()).isEqualTo(smoothed);
  }

  @Property(tries = TRIES)
  void flexionFollowsFromInteriorAngleAfterSmoothing(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("peoples") List<Person> frames) {
    PersonTracks tracks = tracks(smoothers);
    long timeNs = 0;
    for (Person person : frames) {
      timeNs += FRAME_NS;
      List<Person> measured = tracks.measure(estimate(person), Tracking.VIEW, timeNs);
      List<JointAngle> raw = measured.get(0).angles().angles();
      List<JointAngle> smoothed = tracks.smooth(measured, false, timeNs).get(0).angles().angles();
      for (int i = 0; i < raw.size(); i++) {
        JointAngle angle = smoothed.get(i);
        assertThat(angle.state()).isEqualTo(raw.get(i).state());
        if (angle.isKnown()) {
          assertThat(angle.interiorDeg()).isBetween(0f, 180f);
          assertThat(angle.flexionDeg())
              .isEqualTo((float) angle.definition().flexionDeg(angle.interiorDeg()));
        }
      }
    }
  }

  @Provide
  Arbitrary<SmootherFactory> smoothers() {
    return Tracking.smoothers();
  }

  @Provide
  Arbitrary<Person> people() {
    return PoseArbitraries.people(1);
  }

  @Provide
  Arbitrary<List<Person>> peoples() {
    return PoseArbitraries.people(1).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Hand>> looseHands() {
    return PoseArbitraries.looseHands();
  }
}
