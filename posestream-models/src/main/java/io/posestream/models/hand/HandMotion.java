package io.posestream.models.hand;

import io.posestream.models.roi.Roi;
import io.posestream.skeleton.Side;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for a hand in the next frame: moved on with its velocity, and a little larger the
 * faster it is. MediaPipe looks where the hand was, which loses fast hands; each loss costs a
 * search.
 *
 * <p>Not thread-safe.
 */
final class HandMotion {
  /** Part of the expected way: hands slow down more often than they go on. */
  private static final float GAIN = 0.7f;

  /** A way of one region's side makes the region larger by this part of itself. */
  private static final float GROWTH = 0.3f;

  /** After a pause the way is taken to be at most this many times the last one. */
  private static final double MAX_PACE = 2;

  private final Map<Side, Seen> seen = new EnumMap<>(Side.class);

  /**
   * A hand's region and how it came to be there.
   *
   * @param roi where it was when last seen
   * @param timestampNs when that was
   * @param xPerNs velocity, pixels of the picture per nanosecond
   * @param yPerNs velocity
   * @param stepNs time between the two frames that tell the velocity, 0 if there is only one
   */
  private record Seen(Roi roi, long timestampNs, double xPerNs, double yPerNs, long stepNs) {}

  /** Takes note of a hand in a frame. */
  void see(Side side, DecodedHand hand, long timestampNs) {
    Roi roi = hand.nextRoi();
    seen.put(side, seen(roi, timestampNs, seen.get(side)));
  }

  private static Seen seen(Roi roi, long timestampNs, @Nullable Seen before) {
    if (before == null) {
      return new Seen(roi, timestampNs, 0, 0, 0);
    }
    long stepNs = timestampNs - before.timestampNs;
    return new Seen(
        roi,
        timestampNs,
        (roi.centerXPx() - before.roi.centerXPx()) / (double) stepNs,
        (roi.centerYPx() - before.roi.centerYPx()) / (double) stepNs,
        stepNs);
  }

  /** The region to look at for a hand that was seen in the frame before. */
  Roi expected(Side side, DecodedHand hand, long timestampNs) {
    Seen last = seen.get(side);
    if (last == null || last.stepNs == 0) {
      return hand.nextRoi();
    }
    double aheadNs =
        Math.min((double) (timestampNs - last.timestampNs), MAX_PACE * (double) last.stepNs);
    double wayX = last.xPerNs * aheadNs;
    double wayY = last.yPerNs * aheadNs;
    Roi roi = last.roi;
    double sides = Math.min(1, Math.hypot(wayX, wayY) / roi.widthPx());
    return roi.movedBy((float) (GAIN * wayX), (float) (GAIN * wayY))
        .scaled((float) (1 + GROWTH * sides));
  }

  /** How fast the hand was in the frame before, in pixels of the picture per nanosecond. */
  double speedPxPerNs(Side side) {
    Seen last = seen.get(side);
    return last == null ? 0 : Math.hypot(last.xPerNs, last.yPerNs);
  }

  /** The hand of that side is not there, or is another one. */
  void forget(Side side) {
    seen.remove(side);
  }

  void forgetAll() {
    seen.clear();
  }
}
