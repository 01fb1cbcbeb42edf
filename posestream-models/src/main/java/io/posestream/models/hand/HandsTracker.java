package io.posestream.models.hand;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.person.Body;
import io.posestream.person.Hand;
import io.posestream.skeleton.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Follows up to two hands. A frame has three steps, so that both cores have work: {@link #follow}
 * looks where the hands of the frame before were, beside the body's network; {@link #search} looks
 * for a hand at its wrist once the body is known and the hand is {@link #missing}, beside the other
 * hand; {@link #complete} checks everything against the body.
 *
 * <p>With a body, its wrists lead to the hands, and each hand has the side of its wrist, so that
 * sides cannot swap. Without one, the palm detector looks now and then, and the network tells the
 * side. In single pictures the palm detector also helps where a body's wrists lead nowhere.
 *
 * <p>The networks may be exchanged between frames; the tracks go on. Does not own its networks.
 *
 * <p>Threading: one thread at a time calls {@code follow}, then {@code complete}; between them
 * others may {@code search}, one per side, while {@code follow} is still at the other side.
 */
public final class HandsTracker {
  private static final int MAX_HANDS = 2;

  private final PalmSearch palmSearch = new PalmSearch();
  private final WristSearch leftSearch = new WristSearch(Side.LEFT);
  private final WristSearch rightSearch = new WristSearch(Side.RIGHT);
  private final HandMotion motion = new HandMotion();
  private final boolean tracking;
  private final boolean mirrored;
  private final List<Look> followed = new CopyOnWriteArrayList<>();
  private final Map<Side, Look> searched = new ConcurrentHashMap<>();
  private final List<SidedHand> current = new ArrayList<>(MAX_HANDS);
  private HandNetworks networks;

  /**
   * A hand and its side; the side is the one in the picture's own sense, before mirroring.
   *
   * @param side which of the body's hands it is
   * @param hand where it is
   */
  private record SidedHand(Side side, DecodedHand hand) {}

  /**
   * What a look at a frame came to.
   *
   * @param side the hand that was looked for
   * @param hand what was found
   */
  private record Look(Side side, Optional<DecodedHand> hand) {}

  /** A tracker without hands. */
  public HandsTracker(HandNetworks networks, PoseOptions options) {
    this.networks = networks;
    tracking = options.tracking();
    mirrored = options.mirrored();
  }

  /** Looks for hands in the frames to come. */
  public void use(HandNetworks next) {
    networks = next;
  }

  /** Whether {@link #follow} has anything to do. */
  public boolean isTracking() {
    return !current.isEmpty();
  }

  /**
   * First step of a frame: looks for the hands of the frame before, the fastest first, since it is
   * the likeliest to be lost and then to be searched for beside the other.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   */
  public void follow(OpenCvPicture picture, long timestampNs) {
    List<SidedHand> fastestFirst = new ArrayList<>(current);
    fastestFirst.sort(Comparator.comparingDouble(hand -> -motion.speedPxPerNs(hand.side)));
    for (SidedHand before : fastestFirst) {
      Optional<DecodedHand> hand =
          networks
              .landmarker(before.side)
              .locate(picture, motion.expected(before.side, before.hand, timestampNs));
      followed.add(new Look(before.side, hand));
    }
  }

  /**
   * The sides whose wrist is seen and whose hand is known to be lost, and was not searched for yet.
   * {@code follow} may still be at work, and know more later.
   */
  public List<Side> missing(Body body) {
    if (!tracking) {
      return List.of();
    }
    BodyArms arms = new BodyArms(body);
    return Stream.of(Side.values())
        .filter(side -> arms.wrist(side).isSeen() && !searched.containsKey(side))
        .filter(side -> isLost(side, arms))
        .toList();
  }

  private boolean isLost(Side side, BodyArms arms) {
    long tracks = current.stream().filter(hand -> hand.side == side).count();
    List<Look> looks = followed.stream().filter(look -> look.side == side).toList();
    return looks.size() == tracks
        && looks.stream()
            .noneMatch(look -> look.hand.filter(it -> arms.keeps(side, it)).isPresent());
  }

  /** Second step of a frame, for each {@link #missing} side: looks for its hand at its wrist. */
  public void search(OpenCvPicture picture, Body body, Side side) {
    searched.put(side, new Look(side, atWrist(picture, side, new BodyArms(body))));
  }

  /**
   * Last step of a frame.
   *
   * @param body the body of this frame; its labels are those of the picture, before mirroring
   * @param timestampNs time of the frame
   * @return at most two hands, left before right, their sides the person's own
   */
  public List<Hand> complete(OpenCvPicture picture, Optional<Body> body, long timestampNs) {
    current.clear();
    if (body.isPresent()) {
      completeAtWrists(picture, body.get());
    } else {
      completeFromPalms(picture);
    }
    followed.clear();
    searched.clear();
    remember(timestampNs);
    List<Hand> hands = new ArrayList<>(MAX_HANDS);
    for (SidedHand found : current) {
      hands.add(found.hand.toHand(mirrored ? found.side.opposite() : found.side));
    }
    hands.sort(Comparator.comparing(Hand::side));
    if (!tracking) {
      current.clear();
    }
    return hands;
  }

  private void remember(long timestampNs) {
    for (Side side : Side.values()) {
      current.stream()
          .filter(hand -> hand.side == side)
          .findFirst()
          .ifPresentOrElse(
              hand -> motion.see(side, hand.hand, timestampNs), () -> motion.forget(side));
    }
  }

  private void completeAtWrists(OpenCvPicture picture, Body body) {
    BodyArms arms = new BodyArms(body);
    for (SidedHand candidate : found()) {
      if (arms.keeps(candidate.side, candidate.hand) && !isKnown(candidate.side)) {
        current.add(candidate);
      }
    }
    dropDuplicate(arms);
    for (Side side : Side.values()) {
      if (isKnown(side)) {
        search(side).reset();
      } else if (arms.wrist(side).isSeen()) {
        Look look = searched.get(side);
        Optional<DecodedHand> hand = look == null ? atWrist(picture, side, arms) : look.hand;
        hand.ifPresent(it -> addIfNew(new SidedHand(side, it)));
      }
    }
    if (!tracking && current.size() < MAX_HANDS) {
      palmSearch.find(networks, picture).stream()
          .filter(hand -> arms.reaches(hand) && !isKnown(hand.side()))
          .forEach(hand -> addIfNew(new SidedHand(hand.side(), hand)));
    }
  }

  /** The hands that were found again where they were expected. */
  private List<SidedHand> found() {
    return followed.stream()
        .flatMap(look -> look.hand.map(hand -> new SidedHand(look.side, hand)).stream())
        .toList();
  }

  private void dropDuplicate(BodyArms arms) {
    if (current.size() == MAX_HANDS
        && HandDeduplication.isSameHand(current.get(0).hand, current.get(1).hand)) {
      Side nearer = arms.nearerSide(current.get(0).hand);
      current.removeIf(hand -> hand.side != nearer);
    }
  }

  private Optional<DecodedHand> atWrist(OpenCvPicture picture, Side side, BodyArms arms) {
    HandLandmarker landmarker = networks.landmarker(side);
    return tracking
        ? search(side).attempt(landmarker, picture, arms)
        : search(side).exhaust(landmarker, picture, arms);
  }

  private WristSearch search(Side side) {
    return side == Side.LEFT ? leftSearch : rightSearch;
  }

  private boolean isKnown(Side side) {
    return current.stream().anyMatch(hand -> hand.side == side);
  }

  private void completeFromPalms(OpenCvPicture picture) {
    leftSearch.reset();
    rightSearch.reset();
    for (SidedHand candidate : found()) {
      if (current.stream()
          .noneMatch(hand -> HandDeduplication.isSameHand(hand.hand, candidate.hand))) {
        current.add(candidate);
      }
    }
    if (current.size() < MAX_HANDS && (!tracking || palmSearch.isDue())) {
      palmSearch
          .find(networks, picture)
          .forEach(hand -> addIfNew(new SidedHand(hand.side(), hand)));
    }
  }

  private void addIfNew(SidedHand found) {
    boolean secondLook =
        current.stream().anyMatch(known -> HandDeduplication.isSecondLook(found.hand, known.hand));
    if (!secondLook && current.size() < MAX_HANDS) {
      current.add(found);
    }
  }

  /** Forgets all hands; the palm detector may look at the next frame. */
  public void reset() {
    current.clear();
    followed.clear();
    searched.clear();
    palmSearch.reset();
    leftSearch.reset();
    rightSearch.reset();
    motion.forgetAll();
  }
}
