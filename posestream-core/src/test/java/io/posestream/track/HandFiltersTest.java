package io.posestream.track;

import static io.posestream.track.Tracking.FRAME_NS;
import static io.posestream.track.Tracking.estimate;
import static io.posestream.track.Tracking.ofLooseHands;
import static io.posestream.track.Tracking.track;
import static io.posestream.track.Tracking.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.skeleton.Side;
import io.posestream.smooth.SmootherFactory;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Hands are smoothed by their own ids, with any owner. */
class HandFiltersTest {
  /** A hand in a frame; and whether a person owns it, and whether it is of an earlier frame. */
  record Seen(Hand hand, boolean owned, boolean held) {
    PoseEstimate estimate() {
      PoseEstimate raw = owned ? Tracking.estimate(owner(hand)) : ofLooseHands(List.of(hand));
      return held ? Tracking.handsHeld(raw) : raw;
    }

    PoseEstimate loose() {
      PoseEstimate raw = ofLooseHands(List.of(hand));
      return held ? Tracking.handsHeld(raw) : raw;
    }
  }

  private static Person owner(Hand hand) {
    return Person.of(1, new StandingBody().person(1).body(), Optional.of(hand), Optional.empty());
  }

  @Property(tries = 50)
  void aHandIsSmoothedTheSameWhetherAPersonOwnsItOrNot(
      @ForAll("smoothers") SmootherFactory smoothers, @ForAll("seen") List<Seen> frames) {
    PersonTracks tracks = tracks(smoothers);
    PersonTracks loose = tracks(smoothers);
    long timeNs = 0;
    for (Seen frame : frames) {
      timeNs += FRAME_NS;
      Tracking.Tracked now = track(tracks, frame.estimate(), timeNs);
      List<Hand> hands = frame.owned() ? now.person(1).orElseThrow().hands() : now.looseHands();
      assertThat(hands).isEqualTo(track(loose, frame.loose(), timeNs).looseHands());
    }
  }

  @Example
  void anotherHandInTheSamePlaceBeginsAnew() {
    PersonTracks tracks = tracks(SmootherFactory.oneEuro());
    Hand first = PoseArbitraries.hands(1, Side.LEFT).sample();
    Hand second = PoseArbitraries.hands(2, Side.LEFT).sample();
    track(tracks, estimate(owner(first)), 0);
    Tracking.Tracked now = track(tracks, estimate(owner(second)), FRAME_NS);
    assertThat(now.person(1).orElseThrow().left()).hasValue(second);
  }

  @Provide
  Arbitrary<SmootherFactory> smoothers() {
    return Tracking.smoothers();
  }

  @Provide
  Arbitrary<List<Seen>> seen() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(PoseArbitraries.hands(3, Side.LEFT), either, either)
        .as(Seen::new)
        .list()
        .ofMaxSize(6);
  }
}
