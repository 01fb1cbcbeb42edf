package io.posestream.models;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.models.hand.HandsTracker;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.BodyTracker;
import io.posestream.models.side.SideExchange;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.person.Person;
import io.posestream.quality.FrameQuality;
import io.posestream.quality.Quality;
import io.posestream.skeleton.Side;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Body and hands of one stream. While both are tracked, their networks run side by side. Hands may
 * be processed in fewer frames than the body, and networks change size between frames without the
 * tracks being lost.
 */
final class MediaPipeEstimator implements PoseEstimator {
  private final OpenCvPicture picture;
  private final BodyTracker bodyTracker;
  private final @Nullable HandsTracker handsTracker;
  private final SideThread side = new SideThread("posestream-hands");
  private final StreamQuality quality;
  private final StreamNetworks networks;
  private final HeldHands held = new HeldHands();
  private final boolean mirrored;
  private final NanoClock clock;
  private boolean closed;

  MediaPipeEstimator(
      PoseOptions options, BodyTracker bodyTracker, StreamNetworks networks, NanoClock clock) {
    picture = new OpenCvPicture(options.maxPixels());
    this.bodyTracker = bodyTracker;
    this.networks = networks;
    quality = new StreamQuality(networks, options);
    handsTracker =
        quality
            .current()
            .hands()
            .map(hands -> new HandsTracker(networks.hands(hands), options))
            .orElse(null);
    mirrored = options.mirrored();
    this.clock = clock;
  }

  @Override
  public synchronized PoseEstimate estimate(Frame frame, long timestampNs) {
    if (closed) {
      throw new IllegalStateException("the estimator is closed");
    }
    if (quality.advance()) {
      changeNetworks();
    }
    long startNs = clock.nanoTime();
    picture.load(frame.image());
    long decodedNs = clock.nanoTime();
    PoseEstimate estimate = estimate(timestampNs, startNs, decodedNs);
    if (!estimate.people().isEmpty()) {
      long endNs = clock.nanoTime();
      quality.observe(endNs - startNs, endNs);
    }
    return estimate;
  }

  private void changeNetworks() {
    Quality level = quality.current();
    bodyTracker.use(networks.body(level.body()));
    if (handsTracker != null) {
      handsTracker.use(networks.hands(level.hands().orElseThrow()));
    }
  }

  private PoseEstimate estimate(long timestampNs, long startNs, long decodedNs) {
    boolean due = handsTracker != null && held.isDue(quality.current().cycleFrames());
    if (handsTracker != null && due) {
      return withHands(handsTracker, timestampNs, startNs, decodedNs);
    }
    Optional<Body> body = bodyTracker.track(picture, timestampNs);
    List<Hand> hands = held.held(body.isPresent());
    return estimate(body, hands, handsTracker != null, startNs, decodedNs, clock.nanoTime(), 0);
  }

  private PoseEstimate withHands(
      HandsTracker hands, long timestampNs, long startNs, long decodedNs) {
    SideThread.Task follow = SideThread.Task.NONE;
    if (hands.isTracking() && bodyTracker.isTracking()) {
      follow = side.start(() -> hands.follow(picture, timestampNs));
    } else if (hands.isTracking()) {
      hands.follow(picture, timestampNs);
    }
    long followedNs = clock.nanoTime() - decodedNs;
    Optional<Body> body;
    long bodyNs;
    try {
      body = bodyTracker.track(picture, timestampNs);
      bodyNs = clock.nanoTime();
      search(hands, body, follow == SideThread.Task.NONE);
    } finally {
      follow.join();
    }
    search(hands, body, true);
    List<Hand> found = hands.complete(picture, body, timestampNs);
    held.keep(found, body.isPresent());
    long followNs = Math.max(followedNs, follow.elapsedNs());
    long handsNs = followNs + clock.nanoTime() - Math.max(bodyNs, decodedNs + followNs);
    return estimate(body, found, false, startNs, decodedNs, bodyNs, handsNs);
  }

  /**
   * Searches for the hands that are lost; for both at a time if the side thread has nothing to do.
   */
  private void search(HandsTracker hands, Optional<Body> found, boolean sideIsFree) {
    if (found.isEmpty()) {
      return;
    }
    Body body = found.get();
    List<Side> missing = hands.missing(body);
    SideThread.Task other = SideThread.Task.NONE;
    if (sideIsFree && missing.size() > 1) {
      other = side.start(() -> hands.search(picture, body, missing.get(1)));
    }
    try {
      if (!missing.isEmpty()) {
        hands.search(picture, body, missing.get(0));
      }
    } finally {
      other.join();
    }
  }

  private PoseEstimate estimate(
      Optional<Body> body,
      List<Hand> hands,
      boolean handsHeld,
      long startNs,
      long decodedNs,
      long bodyNs,
      long handsNs) {
    List<Person> people = body.map(found -> List.of(person(found, hands))).orElse(List.of());
    return new PoseEstimate(
        picture.widthPx(),
        picture.heightPx(),
        mirrored,
        people,
        people.isEmpty() ? hands : List.of(),
        Optional.of(new FrameQuality(quality.current(), handsHeld)),
        decodedNs - startNs,
        bodyNs - decodedNs,
        handsNs);
  }

  /** In a mirrored picture the network calls the person's right side left. */
  private Person person(Body body, List<Hand> hands) {
    return Person.of(
        bodyTracker.trackNumber(),
        mirrored ? SideExchange.of(body) : body,
        hand(hands, Side.LEFT),
        hand(hands, Side.RIGHT));
  }

  private static Optional<Hand> hand(List<Hand> hands, Side side) {
    return hands.stream().filter(hand -> hand.side() == side).findFirst();
  }

  /** How often the body's detector has run; what a kept track saves. */
  synchronized long detectorRuns() {
    return bodyTracker.detectorRuns();
  }

  @Override
  public synchronized void reset() {
    bodyTracker.reset();
    if (handsTracker != null) {
      handsTracker.reset();
    }
    held.reset();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    side.close();
    quality.close();
    bodyTracker.close();
    picture.close();
  }
}
