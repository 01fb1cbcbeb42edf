package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.BodyTrack;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several people, each followed in a region of its own. While a place is free the detector looks
 * for more of them; what it finds counts if the landmark network sees a body there that is none of
 * those known. When two tracks come to follow the same body, the one ends whose motion did not lead
 * there. Who is lost gets the id back by returning within a second near where they were or should
 * be by then. Who is found inside somebody else counts from the third frame on.
 *
 * <p>Bounded work per frame: a body and two hands for each place, one run of the detector, and one
 * more body for each place where somebody new or lost may be. Not thread-safe.
 */
final class GroupTracker implements PeopleTracker {
  /** A younger track than this is no person yet when it turns out to follow a known body. */
  private static final long PROVED_NS = 500_000_000;

  /** Who returns must be surer than who stays, as nobody detected them. */
  private static final float MIN_RETURN_SCORE = 0.8f;

  /** Somebody new beside others must be surer: in tiles the detector takes things for people. */
  private static final float MIN_NEWCOMER_SCORE = 0.95f;

  private final PoseOptions options;
  private final StreamNetworks networks;
  private final StreamIds ids;
  private final NanoClock clock;
  private final DetectorRounds rounds;
  private final BodyTrack probe = new BodyTrack(false);

  /** In the order of their ids. */
  private final List<TrackedPerson> tracked = new ArrayList<>();

  private final List<LostPerson> lost = new ArrayList<>();

  /** Follows hands while nobody is there. */
  private @Nullable TrackedPerson nobody;

  GroupTracker(PoseOptions options, StreamNetworks networks, StreamIds ids, NanoClock clock) {
    this.options = options;
    this.networks = networks;
    this.ids = ids;
    this.clock = clock;
    rounds = new DetectorRounds(networks.detector());
  }

  @Override
  public PeopleSighting process(OpenCvPicture picture, long timestampNs, Quality level) {
    GroupFrame work = new GroupFrame(picture, timestampNs, level);
    follow(work);
    endDoubles(timestampNs);
    exchangeMistaken(timestampNs);
    lost.removeIf(person -> person.isForgotten(timestampNs));
    returnLost(work);
    search(work);
    for (TrackedPerson person : tracked) {
      boolean crowded = tracked.stream().anyMatch(other -> other != person && other.crowds(person));
      person.learnMotion(crowded, timestampNs);
    }
    if (tracked.isEmpty()) {
      followLooseHands(work);
    }
    List<Person> people =
        HandOwners.settle(
            tracked.stream()
                .filter(TrackedPerson::counts)
                .flatMap(person -> person.seen().stream())
                .toList());
    return new PeopleSighting(
        people,
        HandOwners.ofNobody(work.looseHands, people),
        work.handsHeld,
        work.bodyNs,
        work.handsNs);
  }

  private void follow(GroupFrame work) {
    if (!options.tracking()) {
      tracked.clear();
      return;
    }
    for (TrackedPerson person : List.copyOf(tracked)) {
      work.count(person.follow(work.picture, work.timestampNs, work.level));
      if (!person.isThere()) {
        lose(person, Optional.empty(), work.timestampNs);
        work.leaving = person;
      }
    }
  }

  private void lose(TrackedPerson person, Optional<LostPerson.Meeting> meeting, long timestampNs) {
    tracked.remove(person);
    rounds.hurry();
    person
        .motion()
        .ifPresent(
            motion ->
                lost.add(
                    new LostPerson(person.id(), motion, person.sinceNs(), timestampNs, meeting)));
    if (lost.size() > options.maxPeople()) {
      lost.remove(0);
    }
  }

  private void endDoubles(long timestampNs) {
    for (int i = tracked.size() - 1; i > 0; i--) {
      for (int j = 0; j < i; j++) {
        if (haveConverged(tracked.get(j), tracked.get(i))) {
          endStray(tracked.get(j), tracked.get(i), timestampNs);
          break;
        }
      }
    }
  }

  private static boolean haveConverged(TrackedPerson a, TrackedPerson b) {
    return a.body().isPresent()
        && b.body().isPresent()
        && SameBody.haveConverged(a.body().get(), b.body().get());
  }

  /** Ends which of two tracks has strayed to the other's body. */
  private void endStray(TrackedPerson earlier, TrackedPerson later, long timestampNs) {
    boolean earlierStrayed =
        isProved(earlier, timestampNs) == isProved(later, timestampNs)
            ? deviation(earlier, timestampNs) > deviation(later, timestampNs)
            : isProved(later, timestampNs);
    TrackedPerson stray = earlierStrayed ? earlier : later;
    TrackedPerson other = earlierStrayed ? later : earlier;
    if (isProved(stray, timestampNs)) {
      Optional<LostPerson.Meeting> meeting =
          other.motion().map(motion -> new LostPerson.Meeting(other, motion.copy()));
      lose(stray, meeting, timestampNs);
    } else {
      tracked.remove(stray);
    }
  }

  /** After a meeting only one is seen, whose way tells which of the two that is. */
  private void exchangeMistaken(long timestampNs) {
    for (LostPerson person : List.copyOf(lost)) {
      for (TrackedPerson other : List.copyOf(tracked)) {
        if (person.isFollowedBy(other, timestampNs)) {
          lost.remove(person);
          lost.add(person.exchanged(other.id(), other.sinceNs()));
          other.become(person);
          tracked.sort(Comparator.comparingInt(TrackedPerson::id));
        }
      }
    }
  }

  private static boolean isProved(TrackedPerson person, long timestampNs) {
    return timestampNs - person.sinceNs() >= PROVED_NS;
  }

  private static double deviation(TrackedPerson person, long timestampNs) {
    Body body = person.body().orElseThrow();
    return person.motion().map(motion -> motion.deviation(body, timestampNs)).orElse(0.0);
  }

  /** Looks for those who were lost in earlier frames where they should be by now. */
  private void returnLost(GroupFrame work) {
    for (LostPerson person : List.copyOf(lost)) {
      PointPx hips = person.motion().expectedHips(work.timestampNs);
      boolean inPicture =
          hips.xPx() >= 0
              && hips.yPx() >= 0
              && hips.xPx() < work.picture.widthPx()
              && hips.yPx() < work.picture.heightPx();
      if (inPicture && person.lostNs() < work.timestampNs && isPlaceFree()) {
        Roi region = person.motion().expectedRoi(work.timestampNs);
        newBody(work, region)
            .filter(body -> body.score() > MIN_RETURN_SCORE)
            .filter(body -> person.canBe(body, work.timestampNs))
            .ifPresent(body -> begin(work, region, Optional.of(person), false));
      }
    }
  }

  private boolean isPlaceFree() {
    return tracked.size() < options.maxPeople();
  }

  private void search(GroupFrame work) {
    boolean eager = tracked.isEmpty() || !lost.isEmpty();
    if (!isPlaceFree() || !rounds.advance(work.picture, eager)) {
      return;
    }
    long startNs = clock.nanoTime();
    List<Roi> regions =
        options.tracking() ? rounds.look(work.picture) : rounds.lookEverywhere(work.picture);
    work.bodyNs += clock.nanoTime() - startNs;
    for (Roi region : regions) {
      if (isPlaceFree() && !isKnown(region)) {
        newBody(work, region).ifPresent(body -> arrive(work, region, body));
      }
    }
  }

  private void arrive(GroupFrame work, Roi region, Body body) {
    Optional<LostPerson> before = returning(body, work.timestampNs);
    if (before.isPresent() || tracked.isEmpty() || body.score() > MIN_NEWCOMER_SCORE) {
      boolean doubtful =
          options.tracking()
              && before.isEmpty()
              && bodies().anyMatch(known -> SameBody.isInside(body, known));
      begin(work, region, before, doubtful);
    }
  }

  private Stream<Body> bodies() {
    return tracked.stream().flatMap(person -> person.body().stream());
  }

  private Optional<LostPerson> returning(Body body, long timestampNs) {
    return lost.stream()
        .filter(person -> person.canBe(body, timestampNs))
        .min(Comparator.comparingDouble(person -> person.distancePerSize(body, timestampNs)));
  }

  /** Whether a region is about that of somebody who is tracked; saves a run of the network. */
  private boolean isKnown(Roi region) {
    return bodies().anyMatch(body -> SameBody.isAround(region, body));
  }

  /** The body in a region, unless it is one that is tracked. */
  private Optional<Body> newBody(GroupFrame work, Roi region) {
    if (work.newBodies++ >= 2 * options.maxPeople()) {
      return Optional.empty();
    }
    long startNs = clock.nanoTime();
    Optional<Body> found =
        probe.begin(
            networks.body(work.level.body().orElseThrow()), work.picture, region, work.timestampNs);
    work.bodyNs += clock.nanoTime() - startNs;
    return found.filter(body -> bodies().noneMatch(known -> SameBody.isSecondFind(body, known)));
  }

  private void begin(GroupFrame work, Roi region, Optional<LostPerson> before, boolean doubtful) {
    TrackedPerson person = takeTracker();
    IntSupplier id = before.<IntSupplier>map(returned -> returned::id).orElse(ids::nextPerson);
    work.count(person.begin(work.picture, region, id, work.timestampNs, work.level));
    if (!person.isThere()) {
      return;
    }
    before.ifPresent(person::become);
    before.ifPresent(lost::remove);
    if (doubtful) {
      person.proveFirst();
    }
    tracked.add(person);
    tracked.sort(Comparator.comparingInt(TrackedPerson::id));
    rounds.hurry();
  }

  /** Whose hands were followed while nobody was there becomes the first person. */
  private TrackedPerson takeTracker() {
    TrackedPerson free = nobody;
    nobody = null;
    return free == null ? new TrackedPerson(options, networks, ids::nextHand, clock) : free;
  }

  private void followLooseHands(GroupFrame work) {
    TrackedPerson leaving = work.leaving;
    if (leaving != null) {
      nobody = leaving;
      rounds.reset();
      return;
    }
    TrackedPerson free = takeTracker();
    nobody = free;
    work.count(free.follow(work.picture, work.timestampNs, work.level));
  }

  @Override
  public void reset() {
    tracked.clear();
    lost.clear();
    nobody = null;
    rounds.reset();
  }
}
