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
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Several people, each followed in a region of its own. While a place is free the detector looks
 * for more of them; what it finds counts if the landmark network sees a body there that is none of
 * those known. When two tracks come to follow the same body, the one ends whose motion did not lead
 * there. Who is lost gets the id back by returning within a second near where they were or should
 * be by then, and so does who is found where a track should be that has strayed to somebody else.
 * Who is found inside somebody else counts from the third frame on.
 *
 * <p>Bounded work per frame: a body and two hands for each place, one run of the detector, and one
 * more body for each place where somebody new or lost may be. Not thread-safe.
 */
final class GroupTracker implements PeopleTracker {
  /** Who returns must be surer than who stays, as nobody detected them. */
  private static final float MIN_RETURN_SCORE = 0.8f;

  /** Somebody new beside others must be surer: in tiles the detector takes things for people. */
  private static final float MIN_NEWCOMER_SCORE = 0.95f;

  private final PoseOptions options;
  private final StreamNetworks networks;
  private final StreamIds ids;
  private final NanoClock clock;
  private final DetectorRounds rounds;
  private final BodyTrack probe = new BodyTrack(BodyTrack.Proof.NONE);

  private final Company company;

  /** Follows hands while nobody is there. */
  private @Nullable TrackedPerson nobody;

  GroupTracker(PoseOptions options, StreamNetworks networks, StreamIds ids, NanoClock clock) {
    this.options = options;
    this.networks = networks;
    this.ids = ids;
    this.clock = clock;
    company = new Company(options.maxPeople());
    rounds = new DetectorRounds(networks.detector());
  }

  @Override
  public PeopleSighting process(OpenCvPicture picture, long timestampNs, Quality level) {
    GroupFrame work = new GroupFrame(picture, timestampNs, level);
    follow(work);
    if (company.endDoubles(timestampNs)) {
      rounds.hurry();
    }
    company.exchangeMistaken(timestampNs);
    company.forget(timestampNs);
    returnLost(work);
    search(work);
    company.learnMotions(timestampNs);
    List<TrackedPerson> tracked = company.tracked();
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
      company.clearTracked();
      return;
    }
    List<TrackedPerson> tracked = company.tracked();
    for (TrackedPerson person : tracked) {
      person.prepare(company.hasNeighbour(person, work.timestampNs), work.timestampNs);
    }
    for (TrackedPerson person : tracked) {
      work.count(person.follow(work.picture, work.timestampNs, work.level));
      if (!person.isThere()) {
        company.lose(person, work.timestampNs);
        rounds.hurry();
        work.leaving = person;
      }
    }
  }

  /** Looks for those who were lost in earlier frames where they should be by now. */
  private void returnLost(GroupFrame work) {
    for (LostPerson person : company.lost()) {
      PointPx hips = person.motion().expectedHips(work.timestampNs);
      boolean inPicture =
          hips.xPx() >= 0
              && hips.yPx() >= 0
              && hips.xPx() < work.picture.widthPx()
              && hips.yPx() < work.picture.heightPx();
      if (inPicture && person.lostNs() < work.timestampNs && company.isPlaceFree()) {
        Roi region = company.expectedRoi(person, work.timestampNs);
        newBody(work, region)
            .filter(body -> body.score() > MIN_RETURN_SCORE)
            .filter(body -> person.canBe(body, work.timestampNs))
            .ifPresent(body -> begin(work, region, Optional.of(person.identity()), false));
      }
    }
  }

  private void search(GroupFrame work) {
    boolean eager = company.tracked().isEmpty() || !company.lost().isEmpty();
    if (!company.isPlaceFree() || !rounds.advance(work.picture, eager)) {
      return;
    }
    long startNs = clock.nanoTime();
    List<Roi> regions =
        options.tracking() ? rounds.look(work.picture) : rounds.lookEverywhere(work.picture);
    work.bodyNs += clock.nanoTime() - startNs;
    for (Roi region : regions) {
      if (company.isPlaceFree() && !isKnown(region)) {
        newBody(work, region).ifPresent(body -> arrive(work, region, body));
      }
    }
  }

  private void arrive(GroupFrame work, Roi region, Body body) {
    Optional<LostPerson> before = company.returning(body, work.timestampNs);
    if (before.isPresent()) {
      begin(work, region, Optional.of(before.get().identity()), false);
    } else if (company.tracked().isEmpty() || body.score() > MIN_NEWCOMER_SCORE) {
      Optional<TrackedPerson> strayed = company.strayedFrom(body, work.timestampNs);
      if (strayed.isPresent()) {
        begin(work, region, Optional.of(giveUp(strayed.get(), work.timestampNs)), false);
      } else {
        begin(work, region, Optional.empty(), options.tracking() && company.isInsideAnother(body));
      }
    }
  }

  /** The track follows somebody else than it should; who that is has to prove. */
  private Identity giveUp(TrackedPerson strayed, long timestampNs) {
    Identity identity = strayed.identity();
    strayed.become(new Identity(ids.nextPerson(), timestampNs, false));
    if (strayed.body().filter(company::isInsideAnother).isPresent()) {
      strayed.proveFirst();
    }
    return identity;
  }

  /** Whether a region is about that of somebody who is tracked; saves a run of the network. */
  private boolean isKnown(Roi region) {
    return company.bodies().anyMatch(body -> SameBody.isAround(region, body));
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
    return found.filter(
        body -> company.bodies().noneMatch(known -> SameBody.isSecondFind(body, known)));
  }

  private void begin(GroupFrame work, Roi region, Optional<Identity> before, boolean doubtful) {
    TrackedPerson person = takeTracker();
    IntSupplier id = before.<IntSupplier>map(known -> known::id).orElse(ids::nextPerson);
    work.count(person.begin(work.picture, region, id, work.timestampNs, work.level));
    if (!person.isThere()) {
      return;
    }
    person.become(
        before.orElseGet(
            () -> new Identity(person.id(), work.timestampNs, company.isApart(person))));
    if (doubtful) {
      person.proveFirst();
    }
    company.add(person);
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
    company.reset();
    nobody = null;
    rounds.reset();
  }
}
