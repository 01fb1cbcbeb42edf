package io.posestream.track;

import io.posestream.angle.JointAngles;
import io.posestream.arbitraries.PoseArbitraries;
import io.posestream.arbitraries.StandingBody;
import io.posestream.engine.PoseEstimate;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import io.posestream.quality.Quality;
import io.posestream.skeleton.Landmarks;
import io.posestream.smooth.EmaSmoother;
import io.posestream.smooth.SmootherFactory;
import io.posestream.view.PictureView;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Processes frames with {@link PersonTracks}, for the tests of it. */
final class Tracking {
  static final long FRAME_NS = 40_000_000;
  static final long GAP_NS = EmaSmoother.RESET_GAP.toNanos();
  static final PictureView VIEW = PictureView.assumed(640, 480);

  private Tracking() {}

  /** The results of one frame. */
  record Tracked(List<Person> people, List<Hand> looseHands) {
    Optional<Person> person(int id) {
      return people.stream().filter(person -> person.id() == id).findFirst();
    }
  }

  static PersonTracks tracks(SmootherFactory smoothers) {
    return PersonTracks.create(TrackOptions.defaults().withSmoothers(smoothers));
  }

  /** A person as an estimator gives one: without what is measured. */
  static Person asEstimated(Person person) {
    return new Person(
        person.id(),
        person.body(),
        person.left(),
        person.right(),
        JointAngles.none(),
        Optional.empty(),
        Optional.empty(),
        person.sideCorrections());
  }

  static Tracked track(PersonTracks tracks, PoseEstimate raw, long timeNs) {
    List<Person> measured = tracks.measure(raw, VIEW, timeNs);
    List<Person> people = tracks.smooth(measured, raw.handsHeld(), timeNs);
    return new Tracked(people, tracks.smoothLooseHands(raw, timeNs));
  }

  /** Processes frames 40 ms apart; returns the time of the last one. */
  static long trackAll(PersonTracks tracks, List<PoseEstimate> frames) {
    long timeNs = 0;
    for (PoseEstimate raw : frames) {
      track(tracks, raw, timeNs += FRAME_NS);
    }
    return timeNs;
  }

  static PoseEstimate estimate(Person... people) {
    return StandingBody.estimateOf(List.of(people), List.of());
  }

  static PoseEstimate ofLooseHands(List<Hand> hands) {
    return StandingBody.estimateOf(List.of(), hands);
  }

  /** The same frame, but its hands are those of an earlier one. */
  static PoseEstimate handsHeld(PoseEstimate raw) {
    FrameQuality held = FrameQuality.handsHeld(Quality.of(PoseModel.FULL, HandModel.FULL, 2));
    return new PoseEstimate(
        640, 480, false, raw.people(), raw.looseHands(), Optional.of(held), 0, 0, 0);
  }

  static Arbitrary<SmootherFactory> smoothers() {
    return Arbitraries.of(
        SmootherFactory.ema(),
        SmootherFactory.oneEuro(),
        (signal, dimension) -> new Halfway(dimension));
  }

  static Arbitrary<List<PoseEstimate>> frames() {
    return PoseArbitraries.estimates().list().ofMaxSize(4);
  }

  static Landmarks world(Person person) {
    return person.body().world().orElseThrow();
  }
}
