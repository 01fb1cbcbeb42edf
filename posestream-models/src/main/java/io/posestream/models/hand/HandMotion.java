package io.posestream.models.hand;

import io.posestream.models.roi.Roi;
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

  private @Nullable Seen last;

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

  /** Takes note of the hand in a frame. */
  void see(DecodedHand hand, long timestampNs) {
    last = seen(hand.nextRoi(), timestampNs, last);
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

  /** The region in which the hand is expected that was seen in the frame before. */
  Roi expected(DecodedHand hand, long timestampNs) {
    Seen last = this.last;
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
  double speedPxPerNs() {
    Seen last = this.last;
    return last == null ? 0 : Math.hypot(last.xPerNs, last.yPerNs);
  }
}
