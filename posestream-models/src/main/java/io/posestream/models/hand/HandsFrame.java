package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.thread.SideThread;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds up to two hands in one frame. Begun by {@link HandTracks#begin}, it follows the hands of
 * the frame before, so that the body can be found meanwhile; {@link #find} does the rest.
 *
 * <p>With a body, its wrists lead to the hands, and each hand has the side of its wrist, so that
 * sides cannot swap. Without one, the palm detector runs now and then, and the network tells the
 * side. In single pictures the palm detector also helps where a body's wrists lead nowhere.
 *
 * <p>Threading: one thread, beside which a side thread follows hands, or searches for one while
 * this thread searches for the other.
 */
public final class HandsFrame implements AutoCloseable {
  private final HandTracks tracks;
  private final HandNetworks networks;
  private final OpenCvPicture picture;
  private final long timestampNs;
  private final long startNs;
  // Guarded by this while the side thread works.
  private final List<Followed> followed = new ArrayList<>(HandTracks.MAX_HANDS);
  private final Map<Side, Optional<DecodedHand>> searched = new EnumMap<>(Side.class);
  private SideThread.Task following = SideThread.Task.NONE;
  private long followNs;
  private long elapsedNs;

  /**
   * What became of a hand of the frame before.
   *
   * @param side its side
   * @param hand where it is now; empty if it is lost
   */
  private record Followed(Side side, Optional<DecodedHand> hand) {
    Followed lost() {
      return new Followed(side, Optional.empty());
    }
  }

  HandsFrame(HandTracks tracks, HandNetworks networks, OpenCvPicture picture, long timestampNs) {
    this.tracks = tracks;
    this.networks = networks;
    this.picture = picture;
    this.timestampNs = timestampNs;
    startNs = tracks.clock.nanoTime();
  }

  void begin(boolean onSideThread) {
    if (onSideThread) {
      following = SideThread.start(this::follow);
    } else {
      follow();
      followNs = tracks.clock.nanoTime() - startNs;
    }
  }

  private void follow() {
    for (SidedHand before : tracks.fastestFirst()) {
      Side side = before.side();
      Optional<DecodedHand> hand =
          networks
              .landmarker(side)
              .locate(picture, tracks.motion.expected(side, before.hand(), timestampNs));
      synchronized (this) {
        followed.add(new Followed(side, hand));
      }
    }
  }

  /**
   * The hands of the frame: runs what networks that takes, and remembers them for the next frame.
   *
   * @param body the body of this frame; its labels are those of the picture, before mirroring
   * @return at most two hands, left before right, their sides the person's own; with a body one a
   *     side, without one perhaps two of one side
   */
  public List<Hand> find(Optional<Body> body) {
    long bodyNs = tracks.clock.nanoTime();
    List<SidedHand> hands = body.isPresent() ? atWrists(new BodyArms(body.get())) : fromPalms();
    tracks.remember(hands, timestampNs);
    elapsedNs = followNs + tracks.clock.nanoTime() - Math.max(bodyNs, startNs + followNs);
    return hands.stream()
        .map(hand -> hand.hand().toHand(tracks.mirrored ? hand.side().opposite() : hand.side()))
        .sorted(Comparator.comparing(Hand::side))
        .toList();
  }

  private List<SidedHand> atWrists(BodyArms arms) {
    searchLost(arms, following == SideThread.Task.NONE);
    awaitFollowed();
    check(arms);
    searchLost(arms, true);
    List<SidedHand> hands = new ArrayList<>(found());
    for (Side side : Side.values()) {
      if (isKnown(hands, side)) {
        tracks.search(side).reset();
      } else {
        searched
            .getOrDefault(side, Optional.empty())
            .ifPresent(hand -> addIfNew(hands, new SidedHand(side, hand)));
      }
    }
    if (!tracks.tracking && hands.size() < HandTracks.MAX_HANDS) {
      tracks.palmSearch.find(networks, picture).stream()
          .filter(hand -> arms.reaches(hand) && !isKnown(hands, hand.side()))
          .forEach(hand -> addIfNew(hands, new SidedHand(hand.side(), hand)));
    }
    return hands;
  }

  /** Searches for the hands that are known to be lost; for both at a time if a thread is free. */
  private void searchLost(BodyArms arms, boolean sideThreadIsFree) {
    List<Side> lost = lost(arms);
    SideThread.Task other = SideThread.Task.NONE;
    if (sideThreadIsFree && lost.size() > 1) {
      other = SideThread.start(() -> search(arms, lost.get(1)));
    }
    try {
      if (!lost.isEmpty()) {
        search(arms, lost.get(0));
      }
    } finally {
      other.join();
    }
  }

  /** The sides whose wrist is seen and whose hand is lost, and was not searched for yet. */
  private synchronized List<Side> lost(BodyArms arms) {
    return Stream.of(Side.values())
        .filter(side -> arms.wrist(side).isSeen() && !searched.containsKey(side))
        .filter(side -> isLost(side, arms))
        .toList();
  }

  private boolean isLost(Side side, BodyArms arms) {
    List<Followed> hands = followed.stream().filter(hand -> hand.side == side).toList();
    return hands.size() == tracks.count(side)
        && hands.stream()
            .noneMatch(it -> it.hand.filter(hand -> arms.keeps(side, hand)).isPresent());
  }

  private void search(BodyArms arms, Side side) {
    HandLandmarker landmarker = networks.landmarker(side);
    WristSearch search = tracks.search(side);
    Optional<DecodedHand> hand =
        tracks.tracking
            ? search.attempt(landmarker, picture, arms)
            : search.exhaust(landmarker, picture, arms);
    synchronized (this) {
      searched.put(side, hand);
    }
  }

  /** What the body cannot keep is lost, and so is a second hand at the place of the first. */
  private void check(BodyArms arms) {
    List<SidedHand> kept = new ArrayList<>(HandTracks.MAX_HANDS);
    followed.replaceAll(
        before -> {
          Optional<DecodedHand> hand =
              before.hand.filter(it -> arms.keeps(before.side, it) && !isKnown(kept, before.side));
          hand.ifPresent(it -> kept.add(new SidedHand(before.side, it)));
          return new Followed(before.side, hand);
        });
    if (kept.size() == HandTracks.MAX_HANDS
        && HandDeduplication.isSameHand(kept.get(0).hand(), kept.get(1).hand())) {
      Side nearer = arms.nearerSide(kept.get(0).hand());
      followed.replaceAll(hand -> hand.side == nearer ? hand : hand.lost());
    }
  }

  private List<SidedHand> fromPalms() {
    awaitFollowed();
    List<SidedHand> hands = new ArrayList<>(HandTracks.MAX_HANDS);
    for (Side side : Side.values()) {
      tracks.search(side).reset();
    }
    for (SidedHand candidate : found()) {
      if (hands.stream()
          .noneMatch(hand -> HandDeduplication.isSameHand(hand.hand(), candidate.hand()))) {
        hands.add(candidate);
      }
    }
    if (hands.size() < HandTracks.MAX_HANDS && (!tracks.tracking || tracks.palmSearch.advance())) {
      for (DecodedHand hand : tracks.palmSearch.find(networks, picture)) {
        addIfNew(hands, new SidedHand(hand.side(), hand));
      }
    }
    return hands;
  }

  /** The hands that were found again where they were expected. */
  private List<SidedHand> found() {
    return followed.stream()
        .flatMap(before -> before.hand.map(it -> new SidedHand(before.side, it)).stream())
        .toList();
  }

  private static boolean isKnown(List<SidedHand> hands, Side side) {
    return hands.stream().anyMatch(hand -> hand.side() == side);
  }

  private static void addIfNew(List<SidedHand> hands, SidedHand found) {
    boolean known =
        hands.stream().anyMatch(hand -> HandDeduplication.isSecondFind(found.hand(), hand.hand()));
    if (!known && hands.size() < HandTracks.MAX_HANDS) {
      hands.add(found);
    }
  }

  private void awaitFollowed() {
    SideThread.Task task = following;
    following = SideThread.Task.NONE;
    task.join();
    followNs = Math.max(followNs, task.elapsedNs());
  }

  /** How long the hands took; known after {@link #find}. Overlaps what the body took. */
  public long elapsedNs() {
    return elapsedNs;
  }

  /** Waits for what was begun, as it uses the picture. */
  @Override
  public void close() {
    awaitFollowed();
  }
}
