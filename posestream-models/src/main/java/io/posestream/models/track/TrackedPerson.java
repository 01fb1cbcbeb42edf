package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.PoseRoi;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.person.PointPx;
import io.posestream.quality.Quality;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One of several people: a tracker that begins only where it is told to. Not thread-safe. */
final class TrackedPerson {
  /** How much tighter the region is beside a neighbour. */
  static final float BESIDE_NEIGHBOUR = 0.9f;

  /** The size may change meanwhile, as where two walk towards the camera side by side. */
  private static final long KEEP_SIZE_NS = 2_000_000_000;

  /** Of somebody found inside somebody else; a body that is none rarely lasts so long. */
  private static final int FRAMES_TO_PROVE = 2;

  private final PersonTracker tracker;
  private @Nullable Roi offered;
  private IntSupplier wantedId = () -> 0;
  private int id;
  private int framesToProve;
  private Optional<Person> seen = Optional.empty();
  private @Nullable Identity identity;
  private final BodyPath path = new BodyPath();
  private float keptSizePx;
  private long keptNs;

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
    framesToProve = 0;
    path.clear();
    keptSizePx = 0;
    return follow(picture, timestampNs, level);
  }

  /** Goes on by a frame. */
  Sighting follow(OpenCvPicture picture, long timestampNs, Quality level) {
    Sighting sighting = tracker.process(picture, timestampNs, level);
    offered = null;
    framesToProve = Math.max(0, framesToProve - 1);
    seen = sighting.person().map(person -> person.withId(id));
    body().ifPresent(body -> path.add(body, timestampNs));
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

  /** Who is followed, once there is somebody. */
  Identity identity() {
    return Objects.requireNonNull(identity, "identity");
  }

  /** Where the track has gone, also onto somebody else. */
  BodyPath path() {
    return path;
  }

  /** Whom the track follows is open from this frame on. */
  void forgetPath(long timestampNs) {
    path.clear();
    body().ifPresent(body -> path.add(body, timestampNs));
  }

  /** Is, from this frame on, somebody else. */
  void become(Identity other) {
    identity = other;
    id = other.id();
    seen = seen.map(person -> person.withId(id));
  }

  /** Learns how the body moves, if no other body is so near that they may be taken for another. */
  void learnMotion(boolean crowded, long timestampNs) {
    body().ifPresent(body -> identity().learn(body, crowded, timestampNs));
  }

  /**
   * Draws the region of the next frame tighter than usual if there is a neighbour, who would draw
   * it over to them. The network takes the body in a tight region for smaller than it is, so that
   * the size is kept meanwhile.
   */
  void prepare(boolean neighbour, long timestampNs) {
    if (body().isEmpty()) {
      return;
    }
    if (!neighbour || keptSizePx == 0 || timestampNs - keptNs > KEEP_SIZE_NS) {
      keptSizePx = body().get().sizePx();
      keptNs = timestampNs;
    }
    if (neighbour) {
      tracker.expectSide(keptSizePx * PoseRoi.EXPANSION * BESIDE_NEIGHBOUR);
    }
  }

  /** Whether a point is nearer to the hips than that fraction of the size. */
  boolean isNear(PointPx hips, double perSize) {
    return body().isPresent()
        && SameBody.distancePx(SameBody.hips(body().get()), hips) < perSize * body().get().sizePx();
  }
}
