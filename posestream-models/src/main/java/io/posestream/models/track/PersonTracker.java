package io.posestream.models.track;

import io.posestream.engine.PoseOptions;
import io.posestream.models.hand.BodyJudge;
import io.posestream.models.hand.BodyVerdict;
import io.posestream.models.hand.FoundHands;
import io.posestream.models.hand.HandNetworks;
import io.posestream.models.hand.HandTracks;
import io.posestream.models.hand.HandsFrame;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.BodyTrack;
import io.posestream.models.pose.PoseLandmarker;
import io.posestream.models.roi.Roi;
import io.posestream.models.side.SideExchange;
import io.posestream.models.side.SideKeeper;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.Quality;
import io.posestream.skeleton.Side;
import io.posestream.time.NanoClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one person from frame to frame: body, hands, and what is held over
 * between frames in which hands are processed. While body and hands are tracked, their networks run
 * side by side. Without a body it tracks the hands that are held into the picture. A body that is
 * judged to be none is not reported; it is followed for a while, as it may become one.
 *
 * <p>Does not own its networks, which may be others in each frame. Not thread-safe.
 */
public final class PersonTracker {
  /** Regions that are searched in a frame. */
  private static final int MAX_REGIONS = 3;

  /** Finds people who are not tracked yet. */
  @FunctionalInterface
  public interface Detector {
    /** The regions of bodies, best first. */
    List<Roi> detect(OpenCvPicture picture);
  }

  private final StreamNetworks networks;
  private final Detector detector;
  private final IntSupplier ids;
  private final NanoClock clock;
  private final boolean mirrored;
  private final BodyTrack body;
  private final @Nullable HandTracks hands;
  private final BodyJudge judge = new BodyJudge();
  private final HeldHands held = new HeldHands();
  private final @Nullable SideKeeper sides;
  private final Rejection rejection = new Rejection();
  private Optional<Body> followed = Optional.empty();
  private final boolean endsRejected;
  private int id;

  /**
   * Tracks in a row that have begun without proof; the next one begins elsewhere if it can, so that
   * what is no body does not hide somebody.
   */
  private int unprovenTracks;

  /**
   * A tracker without a person.
   *
   * @param detector runs when there is no body where one was, or none was
   * @param ids gives each new track its id
   * @param handIds gives each new hand its id
   */
  public PersonTracker(
      PoseOptions options,
      StreamNetworks networks,
      Detector detector,
      IntSupplier ids,
      IntSupplier handIds,
      NanoClock clock) {
    this.networks = networks;
    this.detector = detector;
    this.ids = ids;
    this.clock = clock;
    mirrored = options.mirrored();
    endsRejected = options.maxPeople() == 1;
    body = new BodyTrack(proof(options));
    hands = options.hands() ? new HandTracks(options, judge, handIds, clock) : null;
    sides = options.tracking() ? new SideKeeper() : null;
  }

  /** Of several people newcomers are proved otherwise. */
  private static BodyTrack.Proof proof(PoseOptions options) {
    if (!options.tracking()) {
      return BodyTrack.Proof.AT_ONCE;
    }
    return options.maxPeople() == 1 ? BodyTrack.Proof.WHILE_TRACKED : BodyTrack.Proof.NONE;
  }

  /**
   * Finds the person in the next frame.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   * @param level which networks run, and how often those of the hands
   */
  public Sighting process(OpenCvPicture picture, long timestampNs, Quality level) {
    Sighting sighting = sight(picture, timestampNs, level);
    if (endsRejected
        && body.isTracking()
        && followed.isPresent()
        && rejection.ends(followed.get(), sighting.verdict())) {
      body.end();
      followed = Optional.empty();
    }
    return sighting;
  }

  private Sighting sight(OpenCvPicture picture, long timestampNs, Quality level) {
    long startNs = clock.nanoTime();
    HandTracks tracks = hands;
    PoseLandmarker landmarker = networks.body(level.body().orElseThrow());
    if (tracks == null || !held.advance(level.cycleFrames())) {
      Optional<Body> found = find(landmarker, picture, timestampNs);
      FoundHands before = held.hold(verdict(found));
      return sighting(found, before, tracks != null, clock.nanoTime() - startNs, 0);
    }
    HandNetworks handNetworks = networks.hands(level.hands().orElseThrow());
    try (HandsFrame frame = tracks.begin(handNetworks, picture, timestampNs, body.isTracking())) {
      Optional<Body> found = find(landmarker, picture, timestampNs);
      long bodyNs = clock.nanoTime() - startNs;
      FoundHands foundHands = frame.find(found, verdict(found));
      held.keep(foundHands);
      return sighting(found, foundHands, false, bodyNs, frame.elapsedNs());
    }
  }

  private Optional<Body> find(PoseLandmarker landmarker, OpenCvPicture picture, long timestampNs) {
    Optional<Body> labelled = locate(landmarker, picture, timestampNs);
    SideKeeper keeper = sides;
    followed = keeper == null ? labelled : labelled.map(keeper::keep);
    return followed;
  }

  /**
   * Deviation from MediaPipe: when a track breaks, the detector runs on the same frame at once
   * instead of leaving that frame empty.
   */
  private Optional<Body> locate(
      PoseLandmarker landmarker, OpenCvPicture picture, long timestampNs) {
    Optional<Body> kept = body.follow(landmarker, picture, timestampNs);
    if (kept.isPresent() || body.isTracking()) {
      return kept;
    }
    if (sides != null) {
      sides.reset();
    }
    return rejection.searches() ? detect(landmarker, picture, timestampNs) : Optional.empty();
  }

  /** Somebody else rather than the body that was rejected, which keeps its judge and id. */
  private Optional<Body> detect(
      PoseLandmarker landmarker, OpenCvPicture picture, long timestampNs) {
    @Nullable Roi ofRejected = null;
    List<Roi> regions = new ArrayList<>(detector.detect(picture));
    Collections.rotate(regions, -unprovenTracks);
    for (Roi region : regions.subList(0, Math.min(MAX_REGIONS, regions.size()))) {
      Optional<Body> found = body.begin(landmarker, picture, region, timestampNs);
      if (found.isEmpty() && body.isTracking()) {
        unprovenTracks++;
        if (!rejection.isKnown()) {
          id = ids.getAsInt();
        }
        return found;
      }
      unprovenTracks = 0;
      if (found.isPresent() && !rejection.isOf(found.get())) {
        if (rejection.isKnown()) {
          judge.reset();
        }
        rejection.forget();
        id = ids.getAsInt();
        return found;
      }
      if (found.isPresent() && ofRejected == null) {
        ofRejected = region;
      }
    }
    return ofRejected == null
        ? Optional.empty()
        : body.begin(landmarker, picture, ofRejected, timestampNs);
  }

  private BodyVerdict verdict(Optional<Body> found) {
    if (found.isEmpty() && !rejection.isKnown()) {
      judge.reset();
    }
    return found.map(judge::judge).orElse(BodyVerdict.NONE);
  }

  /** Whether the person is expected in the next frame. */
  boolean isTracking() {
    return body.isTracking();
  }

  /** Sets the side of the region in which the body is expected, for the next frame alone. */
  void expectSide(float sidePx) {
    body.expectSide(sidePx);
  }

  private Sighting sighting(
      Optional<Body> found, FoundHands hands, boolean handsHeld, long bodyNs, long handsNs) {
    Optional<Body> reported = found.filter(body -> hands.body() != BodyVerdict.NONE);
    List<Hand> owned = hands.areOwned() ? hands.hands() : List.of();
    List<Hand> loose = hands.areOwned() ? List.of() : hands.hands();
    return new Sighting(
        reported.map(seen -> person(seen, owned)), loose, hands.body(), handsHeld, bodyNs, handsNs);
  }

  /** In a mirrored picture the network calls the person's right side left. */
  private Person person(Body seen, List<Hand> hands) {
    return Person.of(
            id,
            mirrored ? SideExchange.of(seen) : seen,
            hand(hands, Side.LEFT),
            hand(hands, Side.RIGHT))
        .withSideCorrections(sides == null ? 0 : sides.corrections());
  }

  private static Optional<Hand> hand(List<Hand> hands, Side side) {
    return hands.stream().filter(hand -> hand.side() == side).findFirst();
  }

  /** Forgets the person. */
  public void reset() {
    body.end();
    if (sides != null) {
      sides.reset();
    }
    if (hands != null) {
      hands.reset();
    }
    held.reset();
    judge.reset();
    rejection.forget();
    followed = Optional.empty();
    unprovenTracks = 0;
  }
}
