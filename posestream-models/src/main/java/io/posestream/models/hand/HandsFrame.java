package io.posestream.models.hand;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds up to two hands in one frame. Begun by {@link HandTracks#begin}, it follows the hands of
 * the frame before, so that the body can be found meanwhile; {@link #find} does the rest.
 *
 * <p>With a body, its wrists lead to the hands, and each hand has the side of its wrist, so that
 * sides cannot swap. Without a body that is trusted, the network tells the side over the frames.
 * While a hand is missing, the palm detector runs now and then, and in every single picture: with a
 * body it finds hands that its wrists do not lead to, and hands in which the body is invented.
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
  private final List<FollowedHand> followed = new ArrayList<>(HandTracks.MAX_HANDS);
  private final Map<Side, Optional<DecodedHand>> searched = new EnumMap<>(Side.class);
  // Written by the side thread, read after it was waited for.
  private @Nullable List<Roi> palmRegions;
  private SideThread.Task following = SideThread.Task.NONE;
  private boolean besideBody;
  private long followNs;
  private long elapsedNs;

  HandsFrame(HandTracks tracks, HandNetworks networks, OpenCvPicture picture, long timestampNs) {
    this.tracks = tracks;
    this.networks = networks;
    this.picture = picture;
    this.timestampNs = timestampNs;
    startNs = tracks.clock.nanoTime();
  }

  /**
   * Follows the hands of the frame before.
   *
   * @param onSideThread whether this thread goes on meanwhile
   * @param palms whether the side thread also searches for palms, so that none waits for that
   */
  void begin(boolean onSideThread, boolean palms) {
    if (onSideThread) {
      besideBody = true;
      following = SideThread.start(palms ? this::followThenDetectPalms : this::follow);
    } else {
      follow();
      followNs = tracks.clock.nanoTime() - startNs;
    }
  }

  private void followThenDetectPalms() {
    follow();
    palmRegions = tracks.palmSearch.detect(networks, picture);
  }

  private void follow() {
    for (SidedHand before : tracks.fastestFirst()) {
      Optional<DecodedHand> hand =
          networks
              .landmarker(before.side())
              .locate(picture, before.track().motion().expected(before.hand(), timestampNs));
      synchronized (this) {
        followed.add(new FollowedHand(before, hand));
      }
    }
  }

  /**
   * The hands of the frame: runs what networks that takes, and remembers them for the next frame.
   *
   * @param body the body of this frame; its labels are those of the picture, before mirroring
   * @param verdict whether that body is believed
   */
  public FoundHands find(Optional<Body> body, BodyVerdict verdict) {
    long bodyNs = tracks.clock.nanoTime();
    FoundHands found = found(body.filter(it -> verdict == BodyVerdict.TRUSTED), verdict);
    elapsedNs = followNs + tracks.clock.nanoTime() - Math.max(bodyNs, startNs + followNs);
    return found;
  }

  private FoundHands found(Optional<Body> owner, BodyVerdict verdict) {
    List<SidedHand> hands = owner.isPresent() ? atWrists(owner.get()) : loose();
    BodyVerdict after = verdict;
    if (owner.isPresent() && BodyJudge.isCovered(owner.get(), hands)) {
      hands =
          hands.stream().filter(FollowedHand::staysWithoutBody).map(SidedHand::onOwnSide).toList();
      after = BodyVerdict.NONE;
    }
    tracks.remember(hands, after == BodyVerdict.TRUSTED, timestampNs);
    return new FoundHands(
        hands.stream()
            .map(hand -> hand.toHand(tracks.mirrored))
            .sorted(Comparator.comparing(Hand::side))
            .toList(),
        after);
  }

  private List<SidedHand> atWrists(Body body) {
    BodyArms arms = new BodyArms(body);
    searchLost(arms);
    awaitFollowed();
    check(arms);
    searchLost(arms);
    List<SidedHand> hands = new ArrayList<>(found());
    for (Side side : Side.values()) {
      if (!isKnown(hands, side)) {
        searched
            .getOrDefault(side, Optional.empty())
            .ifPresent(hand -> addIfNew(hands, foundAgain(side, hand)));
      }
      if (isKnown(hands, side)) {
        tracks.search(side).reset();
      }
    }
    if (hands.size() < HandTracks.MAX_HANDS) {
      palms(hands, besideBody)
          .filter(hand -> isReachable(arms, hands, hand) || BodyJudge.covers(hand, body))
          .forEach(hand -> addIfNew(hands, hand));
    }
    return hands;
  }

  /** A hand that was lost and found at its wrist within the frame goes on. */
  private SidedHand foundAgain(Side side, DecodedHand hand) {
    return followed.stream()
        .filter(before -> before.side() == side)
        .findFirst()
        .map(before -> new SidedHand(side, hand, before.before().track()))
        .orElseGet(() -> SidedHand.atWrist(side, hand));
  }

  private boolean isReachable(BodyArms arms, List<SidedHand> hands, SidedHand hand) {
    boolean sure = !tracks.tracking || FollowedHand.isSure(hand.hand());
    return sure && arms.reaches(hand.hand()) && !isKnown(hands, hand.side());
  }

  /**
   * Hands by their palms, in every single picture and once in so many frames of a stream while a
   * hand is missing.
   *
   * @param canWait whether the next frame searches instead, beside its body
   */
  private Stream<SidedHand> palms(List<SidedHand> known, boolean canWait) {
    List<Roi> regions = palmRegions;
    if (regions == null) {
      boolean due = !tracks.tracking || tracks.palmSearch.advance();
      if (!due || canWait) {
        return Stream.empty();
      }
      regions = tracks.palmSearch.detect(networks, picture);
    }
    return PalmSearch.find(regions, networks, picture, known).stream().map(SidedHand::byPalm);
  }

  /** Searches for the hands that are known to be lost; for both at a time on two threads. */
  private void searchLost(BodyArms arms) {
    List<Side> lost = lost(arms);
    SideThread.Task other = SideThread.Task.NONE;
    if (lost.size() > 1) {
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
    List<Side> lost = new ArrayList<>(HandTracks.MAX_HANDS);
    for (Side side : Side.values()) {
      if (arms.wrist(side).isSeen() && !searched.containsKey(side) && isLost(side, arms)) {
        lost.add(side);
      }
    }
    return lost;
  }

  private boolean isLost(Side side, BodyArms arms) {
    int count = 0;
    for (FollowedHand each : followed) {
      if (each.side() == side) {
        count++;
        if (each.hand().isPresent() && arms.keeps(side, each.hand().get())) {
          return false;
        }
      }
    }
    return count == tracks.count(side);
  }

  private void search(BodyArms arms, Side side) {
    HandLandmarker landmarker = networks.landmarker(side);
    WristSearch search = tracks.search(side);
    Optional<DecodedHand> hand =
        tracks.tracking
            ? search.attempt(landmarker, picture, arms, timestampNs)
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
          FollowedHand now = before.ownedBy(arms, kept, tracks.areOwned());
          now.found().ifPresent(kept::add);
          return now;
        });
    if (kept.size() == HandTracks.MAX_HANDS
        && HandDeduplication.isSameHand(kept.get(0).hand(), kept.get(1).hand())) {
      Side nearer = arms.nearerSide(kept.get(0).hand());
      followed.replaceAll(hand -> hand.side() == nearer ? hand : hand.lost());
    }
  }

  /** The hands while there is no body that could own them. */
  private List<SidedHand> loose() {
    awaitFollowed();
    List<SidedHand> hands = new ArrayList<>(HandTracks.MAX_HANDS);
    for (Side side : Side.values()) {
      tracks.search(side).reset();
    }
    for (SidedHand candidate : found()) {
      if (FollowedHand.staysWithoutBody(candidate)
          && hands.stream()
              .noneMatch(hand -> HandDeduplication.isSameHand(hand.hand(), candidate.hand()))) {
        hands.add(candidate.onOwnSide());
      }
    }
    if (hands.size() < HandTracks.MAX_HANDS) {
      palms(hands, false).forEach(hand -> addIfNew(hands, hand));
    }
    return hands;
  }

  /** The hands that were found again where they were expected. */
  private List<SidedHand> found() {
    return followed.stream().flatMap(hand -> hand.found().stream()).toList();
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
