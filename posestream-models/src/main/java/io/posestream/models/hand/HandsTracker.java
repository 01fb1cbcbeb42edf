package io.posestream.models.hand;

import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Follows up to two hands. A frame has two steps, so that the first can run beside the body's
 * network: {@link #follow} looks where the hands of the frame before were, {@link #complete} checks
 * what was found against the body and looks for what is missing.
 *
 * <p>With a body, its wrists lead to the hands, and each hand has the side of its wrist, so that
 * sides cannot swap. Without one, the palm detector looks now and then, and the network tells the
 * side. In single pictures the palm detector also helps where a body's wrists lead nowhere.
 *
 * <p>The networks may be exchanged between frames; the tracks go on. Does not own its networks.
 *
 * <p>Not thread-safe; the two steps of a frame may run on different threads one after the other.
 */
public final class HandsTracker {
  private static final int MAX_HANDS = 2;

  private final PalmSearch palmSearch = new PalmSearch();
  private final WristSearch leftSearch = new WristSearch(Side.LEFT);
  private final WristSearch rightSearch = new WristSearch(Side.RIGHT);
  private final HandMotion motion = new HandMotion();
  private final boolean tracking;
  private final boolean mirrored;
  private final List<SidedHand> followed = new ArrayList<>(MAX_HANDS);
  private final List<SidedHand> current = new ArrayList<>(MAX_HANDS);
  private HandNetworks networks;

  /**
   * A hand and its side; the side is the one in the picture's own sense, before mirroring.
   *
   * @param side which of the body's hands it is
   * @param hand where it is
   */
  private record SidedHand(Side side, DecodedHand hand) {}

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
   * First step of a frame: looks for the hands of the frame before.
   *
   * @param timestampNs time of the frame, greater than that of the frame before
   */
  public void follow(OpenCvPicture picture, long timestampNs) {
    followed.clear();
    for (SidedHand before : current) {
      networks
          .landmarker()
          .locate(picture, motion.expected(before.side, before.hand, timestampNs))
          .ifPresent(hand -> followed.add(new SidedHand(before.side, hand)));
    }
  }

  /**
   * Second step of a frame.
   *
   * @param body the body of this frame; its labels are those of the picture, before mirroring
   * @param timestampNs time of the frame
   * @return at most two hands, left before right, their sides the person's own
   */
  public List<Hand> complete(OpenCvPicture picture, Optional<BodyPose> body, long timestampNs) {
    current.clear();
    if (body.isPresent()) {
      completeAtWrists(picture, body.get());
    } else {
      completeFromPalms(picture);
    }
    followed.clear();
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

  private void completeAtWrists(OpenCvPicture picture, BodyPose body) {
    BodyArms arms = new BodyArms(body, picture.widthPx(), picture.heightPx());
    for (SidedHand candidate : followed) {
      if (arms.keeps(candidate.side, candidate.hand) && !isKnown(candidate.side)) {
        current.add(candidate);
      }
    }
    dropDuplicate(arms);
    for (Side side : Side.values()) {
      if (isKnown(side)) {
        search(side).reset();
      } else if (arms.wrist(side).isSeen()) {
        atWrist(picture, side, arms).ifPresent(hand -> addIfNew(new SidedHand(side, hand)));
      }
    }
    if (!tracking && current.size() < MAX_HANDS) {
      palmSearch.find(networks, picture).stream()
          .filter(hand -> arms.reaches(hand) && !isKnown(hand.side()))
          .forEach(hand -> addIfNew(new SidedHand(hand.side(), hand)));
    }
  }

  private void dropDuplicate(BodyArms arms) {
    if (current.size() == MAX_HANDS
        && HandDeduplication.isSameHand(current.get(0).hand, current.get(1).hand)) {
      Side nearer = arms.nearerSide(current.get(0).hand);
      current.removeIf(hand -> hand.side != nearer);
    }
  }

  private Optional<DecodedHand> atWrist(OpenCvPicture picture, Side side, BodyArms arms) {
    HandLandmarker landmarker = networks.landmarker();
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
    for (SidedHand candidate : followed) {
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
    palmSearch.reset();
    leftSearch.reset();
    rightSearch.reset();
    motion.forgetAll();
  }
}
