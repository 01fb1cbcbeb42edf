package io.posestream.models.track;

import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.person.PointPx;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is tracked, who is lost and may return, and who is who where they meet. While one hides
 * another, the network sees one body for both; whose it is their ways tell, which are taken to go
 * on as they were before. Not thread-safe.
 */
final class Company {
  /** Hips nearer than this fraction of the size: the way of one may be that of the other. */
  private static final double CROWDED_PER_SIZE = 0.12;

  /** Hips nearer than this: a track may have come to follow the other one. */
  private static final double MEETING_PER_SIZE = 0.2;

  /** Hips nearer than this: the region of one shows much of the other. */
  private static final double NEIGHBOUR_PER_SIZE = 0.25;

  /** A track follows somebody else if it is off its own way by so much more than off theirs. */
  private static final double WRONG_WAY = 0.1;

  private final int places;

  /** In the order of their ids. */
  private final List<TrackedPerson> tracked = new ArrayList<>();

  private final List<LostPerson> lost = new ArrayList<>();

  Company(int places) {
    this.places = places;
  }

  /** Who is tracked, in the order of their ids. */
  List<TrackedPerson> tracked() {
    return List.copyOf(tracked);
  }

  /** Who is lost, the longest first. */
  List<LostPerson> lost() {
    return List.copyOf(lost);
  }

  boolean isPlaceFree() {
    return tracked.size() < places;
  }

  /** The bodies in this frame. */
  Stream<Body> bodies() {
    return tracked.stream().flatMap(person -> person.body().stream());
  }

  void add(TrackedPerson person) {
    lost.removeIf(gone -> gone.identity() == person.identity());
    tracked.add(person);
    sort();
  }

  private void sort() {
    tracked.sort(Comparator.comparingInt(TrackedPerson::id));
  }

  void lose(TrackedPerson person, long timestampNs) {
    tracked.remove(person);
    if (person.identity().motion().isPresent()) {
      lost.add(new LostPerson(person.identity(), timestampNs));
    }
    if (lost.size() > places) {
      lost.remove(0);
    }
  }

  /** Whether somebody else is, or should be, so near that a region shows both. */
  boolean hasNeighbour(TrackedPerson person, long timestampNs) {
    return isAnyoneNear(person, NEIGHBOUR_PER_SIZE, timestampNs);
  }

  /** The region in which somebody who was lost should be by now. */
  Roi expectedRoi(LostPerson person, long timestampNs) {
    PointPx hips = person.motion().expectedHips(timestampNs);
    boolean neighbour = tracked.stream().anyMatch(other -> other.isNear(hips, NEIGHBOUR_PER_SIZE));
    Roi region = person.motion().expectedRoi(timestampNs);
    return neighbour ? region.scaled(TrackedPerson.BESIDE_NEIGHBOUR) : region;
  }

  /** Whether somebody was found apart from everybody else. */
  boolean isApart(TrackedPerson person) {
    return others(person).noneMatch(body -> person.isNear(SameBody.hips(body), MEETING_PER_SIZE));
  }

  private Stream<Body> others(TrackedPerson person) {
    return tracked.stream()
        .filter(other -> other != person)
        .flatMap(other -> other.body().stream());
  }

  private boolean isAnyoneNear(TrackedPerson person, double perSize, long timestampNs) {
    return others(person).anyMatch(body -> person.isNear(SameBody.hips(body), perSize))
        || lost.stream()
            .anyMatch(gone -> person.isNear(gone.motion().expectedHips(timestampNs), perSize));
  }

  /** Learns how everybody moves with whom nobody is mistaken. */
  void learnMotions(long timestampNs) {
    for (TrackedPerson person : tracked) {
      person.learnMotion(isAnyoneNear(person, CROWDED_PER_SIZE, timestampNs), timestampNs);
    }
  }

  /**
   * Where two tracks have come to follow the same body, ends the one that has strayed there.
   *
   * @return whether somebody was lost
   */
  boolean endDoubles(long timestampNs) {
    int before = lost.size();
    for (int i = tracked.size() - 1; i > 0; i--) {
      for (int j = 0; j < i; j++) {
        if (haveConverged(tracked.get(j), tracked.get(i))) {
          endStray(tracked.get(j), tracked.get(i), timestampNs);
          break;
        }
      }
    }
    return lost.size() > before;
  }

  private static boolean haveConverged(TrackedPerson a, TrackedPerson b) {
    return a.body().isPresent()
        && b.body().isPresent()
        && SameBody.haveConverged(a.body().get(), b.body().get());
  }

  private void endStray(TrackedPerson earlier, TrackedPerson later, long timestampNs) {
    boolean proved = later.identity().isProved(timestampNs);
    boolean earlierStrayed =
        earlier.identity().isProved(timestampNs) == proved
            ? fitsWorse(earlier, later, timestampNs)
            : proved;
    TrackedPerson stray = earlierStrayed ? earlier : later;
    (earlierStrayed ? later : earlier).forgetPath(timestampNs);
    if (stray.identity().isProved(timestampNs)) {
      lose(stray, timestampNs);
    } else {
      tracked.remove(stray);
    }
  }

  /**
   * Whether a way fits the body of both worse than the other's; where both fit, the body is that of
   * the larger one, who is in front.
   */
  private static boolean fitsWorse(TrackedPerson one, TrackedPerson other, long timestampNs) {
    double difference = misfit(one, timestampNs) - misfit(other, timestampNs);
    Optional<PersonMotion> mine = one.identity().motion();
    Optional<PersonMotion> theirs = other.identity().motion();
    if (Math.abs(difference) < WRONG_WAY && mine.isPresent() && theirs.isPresent()) {
      return mine.get().sizePx() < theirs.get().sizePx();
    }
    return difference > 0;
  }

  private static double misfit(TrackedPerson person, long timestampNs) {
    return person.identity().misfit(person.path(), timestampNs);
  }

  /** Where somebody who is lost should be now and a track goes their way, it is theirs. */
  void exchangeMistaken(long timestampNs) {
    for (TrackedPerson track : tracked) {
      for (LostPerson gone : List.copyOf(lost)) {
        if (track.isNear(gone.motion().expectedHips(timestampNs), MEETING_PER_SIZE)
            && misfit(track, timestampNs)
                > gone.identity().misfit(track.path(), timestampNs) + WRONG_WAY) {
          lost.remove(gone);
          lost.add(new LostPerson(track.identity(), gone.lostNs()));
          track.become(gone.identity());
        }
      }
    }
    sort();
  }

  void forget(long timestampNs) {
    lost.removeIf(gone -> gone.isForgotten(timestampNs));
  }

  /** Who of those lost a new body is. */
  Optional<LostPerson> returning(Body body, long timestampNs) {
    return lost.stream()
        .filter(gone -> gone.canBe(body, timestampNs))
        .min(Comparator.comparingDouble(gone -> gone.distancePerSize(body, timestampNs)));
  }

  /**
   * Whose track has strayed to somebody else if a new body is where it should be.
   *
   * @return the track that is to become somebody new
   */
  Optional<TrackedPerson> strayedFrom(Body body, long timestampNs) {
    return tracked.stream()
        .filter(track -> claim(track, body, timestampNs) > WRONG_WAY)
        .max(Comparator.comparingDouble(track -> claim(track, body, timestampNs)));
  }

  private static double claim(TrackedPerson track, Body body, long timestampNs) {
    Optional<PersonMotion> motion = track.identity().motion().filter(PersonMotion::isDisturbed);
    return motion.isEmpty() || track.body().isEmpty()
        ? 0
        : motion.get().deviation(track.body().get(), timestampNs)
            - motion.get().deviation(body, timestampNs);
  }

  /** Whether a body lies for the most part within that of somebody else. */
  boolean isInsideAnother(Body body) {
    return bodies().anyMatch(known -> !known.equals(body) && SameBody.isInside(body, known));
  }

  /** Nobody is tracked any more; who is lost may return. */
  void clearTracked() {
    tracked.clear();
  }

  void reset() {
    tracked.clear();
    lost.clear();
  }
}
