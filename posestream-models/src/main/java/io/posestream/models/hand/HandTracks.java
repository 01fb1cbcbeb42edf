package io.posestream.models.hand;

import io.posestream.engine.PoseOptions;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.skeleton.Side;
import io.posestream.time.NanoClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * What is remembered of up to two hands from frame to frame; a {@link HandsFrame} finds them in
 * each.
 *
 * <p>Not thread-safe.
 */
public final class HandTracks {
  static final int MAX_HANDS = 2;

  final boolean tracking;
  final boolean mirrored;
  final NanoClock clock;
  final PalmSearch palmSearch = new PalmSearch();
  private final BodyJudge judge;
  private final IntSupplier ids;
  private final WristSearch leftSearch = new WristSearch(Side.LEFT);
  private final WristSearch rightSearch = new WristSearch(Side.RIGHT);
  private List<SidedHand> current = List.of();
  private boolean owned;

  /**
   * Tracks without hands.
   *
   * @param judge is told of the hands of each frame
   * @param ids gives each new hand its id
   */
  public HandTracks(PoseOptions options, BodyJudge judge, IntSupplier ids, NanoClock clock) {
    this.judge = judge;
    this.ids = ids;
    tracking = options.tracking();
    mirrored = options.mirrored();
    this.clock = clock;
  }

  /**
   * Begins the next frame: the hands of the frame before are followed.
   *
   * @param networks what the frame's hands are found with; they may be others in each frame
   * @param timestampNs time of the frame, greater than that of the frame before
   * @param besideBody whether this happens on a side thread, while a body is followed
   */
  public HandsFrame begin(
      HandNetworks networks, OpenCvPicture picture, long timestampNs, boolean besideBody) {
    HandsFrame frame = new HandsFrame(this, networks, picture, timestampNs);
    boolean palms = besideBody && tracking && current.size() < MAX_HANDS && palmSearch.isNext();
    if (palms || !current.isEmpty()) {
      frame.begin(besideBody, palms);
    }
    return frame;
  }

  /** The fastest first: it is the likeliest to be lost and searched for beside the other one. */
  List<SidedHand> fastestFirst() {
    List<SidedHand> hands = new ArrayList<>(current);
    hands.sort(Comparator.comparingDouble(hand -> -hand.track().motion().speedPxPerNs()));
    return hands;
  }

  /** How many hands the frame before had on a side; two at most, if it had no body. */
  long count(Side side) {
    return current.stream().filter(hand -> hand.side() == side).count();
  }

  WristSearch search(Side side) {
    return side == Side.LEFT ? leftSearch : rightSearch;
  }

  /** Whether a body owned the hands of the frame before. */
  boolean areOwned() {
    return owned;
  }

  /**
   * Remembers the hands of a frame for the next one.
   *
   * @param byBody whether a body owns them
   */
  void remember(List<SidedHand> hands, boolean byBody, long timestampNs) {
    owned = byBody;
    hands.forEach(hand -> hand.track().see(hand.hand(), ids, timestampNs));
    current = tracking ? List.copyOf(hands) : List.of();
    judge.know(current);
  }

  /** Forgets all hands; palms may be searched for in the next frame. */
  public void reset() {
    current = List.of();
    judge.know(current);
    palmSearch.reset();
    leftSearch.reset();
    rightSearch.reset();
  }
}
