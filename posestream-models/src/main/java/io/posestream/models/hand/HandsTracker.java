package io.posestream.models.hand;

import io.posestream.hand.Hand;
import io.posestream.hand.Side;
import io.posestream.models.onnx.OnnxNetwork;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseOptions;
import java.util.ArrayList;
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
 * <p>Not thread-safe; the two steps of a frame may run on different threads one after the other.
 */
public final class HandsTracker implements AutoCloseable {
  private static final int MAX_HANDS = 2;

  private final HandLandmarker landmarker;
  private final PalmSearch palmSearch;
  private final WristSearch leftSearch;
  private final WristSearch rightSearch;
  private final boolean tracking;
  private final boolean mirrored;
  private final List<SidedHand> followed = new ArrayList<>(MAX_HANDS);
  private final List<SidedHand> current = new ArrayList<>(MAX_HANDS);

  /**
   * A hand and its side; the side is the one in the picture's own sense, before mirroring.
   *
   * @param side which of the body's hands it is
   * @param hand where it is
   */
  private record SidedHand(Side side, DecodedHand hand) {}

  /** A tracker without hands. */
  public HandsTracker(OnnxNetwork palms, OnnxNetwork landmarks, PoseOptions options) {
    landmarker = new HandLandmarker(landmarks, options.presenceThreshold());
    palmSearch = new PalmSearch(palms, landmarker, options.detectionThreshold());
    leftSearch = new WristSearch(landmarker);
    rightSearch = new WristSearch(landmarker);
    tracking = options.tracking();
    mirrored = options.mirrored();
  }

  /** Whether {@link #follow} has anything to do. */
  public boolean isTracking() {
    return !current.isEmpty();
  }

  /** First step of a frame: looks for the hands of the frame before. */
  public void follow(OpenCvPicture picture) {
    followed.clear();
    for (SidedHand before : current) {
      landmarker
          .locate(picture, before.hand.nextRoi())
          .ifPresent(hand -> followed.add(new SidedHand(before.side, hand)));
    }
  }

  /**
   * Second step of a frame.
   *
   * @param body the body of this frame; its labels are those of the picture, before mirroring
   * @return at most two hands, their sides the person's own
   */
  public List<Hand> complete(OpenCvPicture picture, Optional<BodyPose> body) {
    current.clear();
    if (body.isPresent()) {
      completeAtWrists(picture, body.get());
    } else {
      completeFromPalms(picture);
    }
    followed.clear();
    List<Hand> hands = new ArrayList<>(MAX_HANDS);
    for (SidedHand found : current) {
      hands.add(found.hand.toHand(mirrored ? found.side.opposite() : found.side));
    }
    if (!tracking) {
      current.clear();
    }
    return hands;
  }

  private void completeAtWrists(OpenCvPicture picture, BodyPose body) {
    BodyArms arms = new BodyArms(body, picture.widthPx(), picture.heightPx());
    Optional<DecodedHand> left = atWrist(picture, Side.LEFT, arms.wrist(Side.LEFT));
    Optional<DecodedHand> right = atWrist(picture, Side.RIGHT, arms.wrist(Side.RIGHT));
    if (left.isPresent()
        && right.isPresent()
        && HandDeduplication.isSameHand(left.get(), right.get())) {
      if (arms.nearerSide(left.get()) == Side.LEFT) {
        right = Optional.empty();
      } else {
        left = Optional.empty();
      }
    }
    left.ifPresent(hand -> current.add(new SidedHand(Side.LEFT, hand)));
    right.ifPresent(hand -> current.add(new SidedHand(Side.RIGHT, hand)));
    if (!tracking && current.size() < MAX_HANDS) {
      palmSearch.find(picture).stream()
          .filter(arms::reaches)
          .filter(hand -> current.stream().noneMatch(known -> known.side == hand.side()))
          .forEach(hand -> addUnlessKnown(new SidedHand(hand.side(), hand)));
    }
  }

  private Optional<DecodedHand> atWrist(OpenCvPicture picture, Side side, Wrist wrist) {
    WristSearch search = side == Side.LEFT ? leftSearch : rightSearch;
    for (SidedHand candidate : followed) {
      if (candidate.side == side && wrist.owns(candidate.hand)) {
        search.reset();
        return Optional.of(candidate.hand);
      }
    }
    if (!wrist.isSeen()) {
      return Optional.empty();
    }
    return tracking ? search.attempt(picture, wrist) : search.exhaust(picture, wrist);
  }

  private void completeFromPalms(OpenCvPicture picture) {
    leftSearch.reset();
    rightSearch.reset();
    followed.forEach(this::addUnlessKnown);
    if (current.size() < MAX_HANDS && (!tracking || palmSearch.isDue())) {
      palmSearch.find(picture).forEach(hand -> addUnlessKnown(new SidedHand(hand.side(), hand)));
    }
  }

  private void addUnlessKnown(SidedHand candidate) {
    boolean known =
        current.stream().anyMatch(hand -> HandDeduplication.isSameHand(hand.hand, candidate.hand));
    if (!known && current.size() < MAX_HANDS) {
      current.add(candidate);
    }
  }

  /** Forgets all hands; the palm detector may look at the next frame. */
  public void reset() {
    current.clear();
    followed.clear();
    palmSearch.reset();
    leftSearch.reset();
    rightSearch.reset();
  }

  @Override
  public void close() {
    landmarker.close();
    palmSearch.close();
  }
}
