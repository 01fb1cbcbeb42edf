package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One of several people: a tracker that begins only where it is told to. Not thread-safe. */
final class TrackedPerson {
  /** Bodies whose hips are nearer than this fraction of their size may be taken for each other. */
  private static final double CROWDED_PER_SIZE = 0.35;

  /** Of somebody found inside somebody else; a body that is none rarely lasts so long. */
  private static final int FRAMES_TO_PROVE = 2;

  private final PersonTracker tracker;
  private @Nullable Roi offered;
  private IntSupplier wantedId = () -> 0;
  private int id;
  private long sinceNs;
  private int framesToProve;
  private Optional<Person> seen = Optional.empty();
  private @Nullable PersonMotion motion;

  TrackedPerson(
      PoseOptions options, StreamNetworks networks, IntSupplier handIds, NanoClock clock) {
    tracker =
        new PersonTracker(
            options, networks, picture -> takeOffered(), this::takeId, handIds, clock);
  }

  private List<Roi> takeOffered() {
    Roi region = offered;
    offered = null;
    return region == null ? List.of() : List.of(region);
  }

  private int takeId() {
    id = wantedId.getAsInt();
    return id;
  }

  /**
   * Begins with the body in a region.
   *
   * @param ids gives the id, if there is a body
   */
  Sighting begin(
      OpenCvPicture picture, Roi region, IntSupplier ids, long timestampNs, Quality level) {
    offered = region;
    wantedId = ids;
    sinceNs = timestampNs;
    framesToProve = 0;
    motion = null;
    return follow(picture, timestampNs, level);
  }

  /** Goes on by a frame. */
  Sighting follow(OpenCvPicture picture, long timestampNs, Quality level) {
    Sighting sighting = tracker.process(picture, timestampNs, level);
    offered = null;
    framesToProve = Math.max(0, framesToProve - 1);
    seen = sighting.person().map(person -> person.withId(id));
    return sighting;
  }

  /** Whether there is a person, in this frame or expected in the next one. */
  boolean isThere() {
    return seen.isPresent() || tracker.isTracking();
  }

  /** Counts only once it was seen for some frames more. */
  void proveFirst() {
    framesToProve = FRAMES_TO_PROVE;
  }

  /** Whether the person is to be told of. */
  boolean counts() {
    return framesToProve == 0;
  }

  /** The person in this frame. */
  Optional<Person> seen() {
    return seen;
  }

  /** The body in this frame. */
  Optional<Body> body() {
    return seen.map(Person::body);
  }

  int id() {
    return id;
  }

  /** When the track began. */
  long sinceNs() {
    return sinceNs;
  }

  /** Is, from this frame on, somebody who was lost. */
  void become(LostPerson before) {
    sinceNs = before.sinceNs();
    id = before.id();
    seen = seen.map(person -> person.withId(id));
  }

  /** Learns how the body moves, if no other body is so near that they may be taken for another. */
  void learnMotion(boolean crowded, long timestampNs) {
    body()
        .ifPresent(
            body -> {
              PersonMotion known = motion;
              if (known == null) {
                motion = new PersonMotion(body, timestampNs);
              } else {
                known.see(body, crowded, timestampNs);
              }
            });
  }

  boolean crowds(TrackedPerson other) {
    return body().isPresent()
        && other.body().isPresent()
        && SameBody.distancePx(SameBody.hips(body().get()), SameBody.hips(other.body().get()))
            < CROWDED_PER_SIZE * Math.max(body().get().sizePx(), other.body().get().sizePx());
  }

  /** How the body moves; empty before it was seen for a whole frame. */
  Optional<PersonMotion> motion() {
    return Optional.ofNullable(motion);
  }
}
